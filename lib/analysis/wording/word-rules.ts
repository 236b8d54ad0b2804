import distance from "../../../content/analysis/distance.json";
import loaded from "../../../content/analysis/loaded.json";
import verbs from "../../../content/analysis/verbs.json";
import { overlaps, type Span } from "../../text/span";
import { longest, type Matcher, matcherOf, matchesIn, type RuleMatch } from "../rules/match";
import { packSchema } from "../rules/pack";
import type { Token } from "../tokens";
import { HEDGE_PACK } from "./hedge-pack";

const PACKS = [distance, verbs, loaded]
  .map((pack) => packSchema.parse(pack))
  .toSpliced(1, 0, HEDGE_PACK);
const MATCHERS: readonly { name: string; matcher: Matcher }[] = PACKS.map((pack) => ({
  name: pack.name,
  matcher: matcherOf([pack]),
}));

/** A match, and the pack it comes from. */
export type WordMatch = RuleMatch & { pack: string };

/** What follows or precedes a verb that reports somebody's words. */
const REPORTS = new Set(["that", "“", '"', ":", "”", "how", "why", "whether"]);
/** These verbs judge whatever they report, also without words that are reported. */
const ALWAYS = "attack";

/** Whether a verb reports words here: it is a cue of an attribution, or such words stand beside it. */
function reports(
  { rule, first, last }: WordMatch,
  tokens: readonly Token[],
  cues: readonly Span[],
): boolean {
  const own = tokens[first];
  if (!own) return false;
  if (cues.some((cue) => overlaps(cue, own))) return true;
  if (rule.name === ALWAYS) return own.pos === "VERB";
  return REPORTS.has(tokens[last + 1]?.lower ?? "");
}

/** What the rule packs find in one sentence: of overlapping places the longest, distance marks and hedges first. */
export function wordRulesIn(tokens: readonly Token[], cues: readonly Span[]): WordMatch[] {
  const found = MATCHERS.flatMap(({ name, matcher }) =>
    matchesIn(matcher, tokens).map((match) => ({ ...match, pack: name })),
  ).filter((match) => match.pack !== "verbs" || reports(match, tokens, cues));
  return longest(found);
}
