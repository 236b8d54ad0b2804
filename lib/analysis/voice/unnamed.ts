import pack from "../../../content/analysis/unnamed.json";
import type { Span } from "../../text/span";
import { longest, matcherOf, matchesIn } from "../rules/match";
import { packSchema } from "../rules/pack";
import type { Token } from "../tokens";

/** Words by which a source stays unnamed, and the rule that knows them. */
export type Unnamed = Span & { words: string; by: string; confidence: number; why: string };

const rules = matcherOf([packSchema.parse(pack)]);

/** The first words among some tokens that one of the named rules of the pack “unnamed” holds for. */
export function unnamedWords(
  tokens: readonly Token[],
  names: readonly string[],
): Unnamed | undefined {
  for (const { rule, first, last } of longest(matchesIn(rules, tokens))) {
    const from = tokens[first];
    const to = tokens[last];
    if (!from || !to || !names.includes(rule.name)) continue;
    const words = tokens
      .slice(first, last + 1)
      .map(({ text }) => text)
      .join(" ");
    return {
      start: from.start,
      end: to.end,
      words,
      by: `rule:unnamed/${rule.name}`,
      confidence: rule.confidence,
      why: rule.why.replace("{words}", words),
    };
  }
  return undefined;
}
