import pack from "../../../content/analysis/actors.json";
import { contains } from "../../text/span";
import type { Attribution, Clause, Finding } from "../analysis";
import type { Document } from "../document";
import { longest, matcherOf, matchesIn } from "../rules/match";
import { packSchema } from "../rules/pack";
import type { Token } from "../tokens";
import { within } from "../tokens-within";
import { hasDoer } from "./doer";

const rules = matcherOf([packSchema.parse(pack)]);

/** Harm of which the words do not say who did it: findings of the layer “wording” with the label W-ACT. */
export function hiddenActorsOf(
  document: Document,
  clauses: readonly Clause[],
  attributions: readonly Attribution[],
): Finding[] {
  const said = attributions
    .flatMap(({ content, voice }) => content.map((span) => ({ ...span, voice })))
    .toSorted((a, b) => a.start - b.start);
  return clauses.flatMap(({ id, span: clause }) => {
    const tokens = within(document.tokens, clause);
    const near = within(said, { start: Math.max(0, clause.start - REACH), end: clause.end });
    return longest(matchesIn(rules, tokens)).flatMap(({ rule, first, last }): Finding[] => {
      const [from, to] = [tokens[first], tokens[last]];
      if (!from || !to || hasDoer(tokens, first, last)) return [];
      const span = { start: from.start, end: to.end };
      return [
        {
          id: `wording:${span.start}-${span.end}:W-ACT`,
          layer: "wording",
          label: "W-ACT",
          span,
          clause: id,
          confidence: rule.confidence,
          by: `rule:actors/${rule.name}`,
          why: rule.why.replace("{words}", wordsOf(tokens, first, last)),
          owner: ownerOf(near.find((content) => contains(content, span))?.voice),
          neutral: [],
        },
      ];
    });
  });
}

/** Content that begins so many code units before a clause can still reach into it. */
const REACH = 6000;

const wordsOf = (tokens: readonly Token[], first: number, last: number): string =>
  tokens
    .slice(first, last + 1)
    .map(({ text }) => text)
    .join(" ");

/** Whose wording it is: a source's when quoted, the outlet's when nobody says it. */
const ownerOf = (voice: Attribution["voice"] | undefined): "outlet" | "source" | "unclear" => {
  if (voice === undefined) return "outlet";
  return voice === "V-DIR" ? "source" : "unclear";
};
