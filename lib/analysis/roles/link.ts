import { type Crf, latticeOf, marginalsOf, scoresOf } from "./crf";
import { linkFeatures } from "./link-features";
import { LINKING_BITS } from "./model";
import { type Candidate, candidateSpans, chosen } from "./spans";
import { CONTENT, CUE, type Run, SOURCE, TAGS } from "./tags";
import { OPENS, type View } from "./view";
import { shareOf, type Tagged, windowOf } from "./windows";

/** A relation in tokens of its view, by what found it; `share` is how probable it is that there is one. */
export type Linked = { source: Run[]; cue: Run[]; content: Run[]; share: number; by: string };

/** The name under which learnt weights find relations. */
export const BY_MODEL = "model:attribution";

/** What speaks against a tag that is ruled out. */
const NEVER = -1e4;
/** How much the second pass counts beside the first, for whether there is a relation and for where its parts are. */
const SECOND = 0.4;
/** From which probability on a range is taken: about half of the F1 that is reached; content is long, and each word of it counts. */
const LEAST = new Map([
  [SOURCE, 0.25],
  [CUE, 0.25],
  [CONTENT, 0.2],
]);
/** A relation without any range for its source gets the best one from this probability on. */
const LEAST_SOURCE = 0.1;
/** The same where somebody is quoted: hardly any quotation is said by nobody. */
const LEAST_QUOTED = 0.01;
/** The first pass's ranges count as if its cue were at least so sure. */
const LEAST_CUE = 0.3;

const cueShare = (marginals: Float64Array, at: number): number =>
  (marginals[at * TAGS + CUE] as number) + (marginals[at * TAGS + CUE + 1] as number);

/** The second pass's ranges, with what the first says of the same ones. */
function blended(
  second: readonly Candidate[],
  first: readonly Candidate[],
  window: Run,
  cue: number,
): Candidate[] {
  const keyOf = ({ from, to, role }: Candidate, by: number) => `${role}:${from + by}:${to + by}`;
  const shares = new Map(first.map((each) => [keyOf(each, 0), each.share]));
  return second.map((each) => {
    const before = (shares.get(keyOf(each, window.from)) ?? 0) / Math.max(cue, LEAST_CUE);
    return { ...each, share: SECOND * each.share + (1 - SECOND) * Math.min(1, before) };
  });
}

/**
 * The chosen ranges of a window, and the best free one for content, or for a source that is probable enough, where there
 * is none.
 */
function filled(candidates: readonly Candidate[], view: View, window: Run): Candidate[] {
  const spans = chosen(candidates, window.to - window.from, (role) => LEAST.get(role) ?? 1);
  for (const role of [CONTENT, SOURCE]) {
    if (spans.some((span) => span.role === role)) continue;
    const isQuoted = spans.some(
      (span) => span.role === CONTENT && view.quote[window.from + span.from] === OPENS,
    );
    const least = isQuoted ? LEAST_QUOTED : LEAST_SOURCE;
    const free = candidates
      .filter((each) => each.role === role && (role === CONTENT || each.share >= least))
      .filter((each) => !spans.some(({ from, to }) => each.from < to && from < each.to))
      .sort((a, b) => b.share - a.share)[0];
    if (free) spans.push(free);
  }
  return spans.sort((a, b) => a.from - b.from);
}

/** The first pass's ranges in a window, of cues only those that share a token with this one. */
const within = (first: readonly Candidate[], window: Run, cue: Run): Candidate[] =>
  first.filter(
    ({ from, to, role }) =>
      from >= window.from && to <= window.to && (role !== CUE || (from < cue.to && cue.from < to)),
  );

/**
 * The relation of a candidate cue: found given that its surest token is part of a cue. `least` is the probability below
 * which nobody asks; then there is none.
 */
export function linkedAt(
  linking: Crf,
  view: View,
  tagged: Tagged,
  cue: Run,
  cues: readonly Run[],
  least: number,
): Linked | undefined {
  const window = windowOf(view, tagged, cue);
  const features = linkFeatures(view, tagged, cue, cues, window, LINKING_BITS);
  const scores = scoresOf(linking, features);
  const marginals = marginalsOf(latticeOf(linking.transitions, scores, features.edges));
  let surest = { at: cue.from, share: 0 };
  let before = 0;
  for (let at = cue.from; at < cue.to; at++) {
    const share = cueShare(marginals, at - window.from);
    if (share > surest.share) surest = { at, share };
    before = Math.max(before, shareOf(tagged, at, CUE));
  }
  const share = SECOND * surest.share + (1 - SECOND) * before;
  if (share < least) return undefined;
  for (let tag = 0; tag < TAGS; tag++)
    if (tag !== CUE && tag !== CUE + 1) scores[(surest.at - window.from) * TAGS + tag] = NEVER;
  const candidates = candidateSpans(latticeOf(linking.transitions, scores, features.edges));
  const spans = filled(
    blended(candidates, within(tagged.candidates, window, cue), window, before),
    view,
    window,
  );
  const runs = (role: number): Run[] =>
    spans
      .filter((span) => span.role === role)
      .map(({ from, to }) => ({ from: from + window.from, to: to + window.from }));
  const words = runs(CUE);
  return {
    source: runs(SOURCE),
    cue: words.length > 0 ? words : [cue],
    content: runs(CONTENT),
    share,
    by: BY_MODEL,
  };
}
