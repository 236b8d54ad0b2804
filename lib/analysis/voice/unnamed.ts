import pack from "../../../content/analysis/unnamed.json";
import type { Span } from "../../text/span";
import { longest, matcherOf, matchesIn } from "../rules/match";
import { packSchema } from "../rules/pack";
import type { Token } from "../tokens";

/** Words by which a source stays unnamed, and the rule that knows them. */
export type Unnamed = Span & { words: string; by: string; confidence: number; why: string };

const { name, rules } = packSchema.parse(pack);
const matchers = new Map(
  rules.map((rule) => [rule.name, matcherOf([{ name, rules: [rule] }])] as const),
);

/** The first words among some tokens that the first of the named rules of the pack “unnamed” holds for. */
export function unnamedWords(
  tokens: readonly Token[],
  names: readonly string[],
): Unnamed | undefined {
  for (const matcher of names.map((each) => matchers.get(each))) {
    const [match] = matcher ? longest(matchesIn(matcher, tokens)) : [];
    const found = match && tokens.slice(match.first, match.last + 1);
    const [first, last] = [found?.[0], found?.at(-1)];
    if (!match || !first || !last) continue;
    const words = found?.map(({ text }) => text).join(" ") ?? "";
    return {
      start: first.start,
      end: last.end,
      words,
      by: `rule:${name}/${match.rule.name}`,
      confidence: match.rule.confidence,
      why: match.rule.why.replace("{words}", words),
    };
  }
  return undefined;
}
