import { type Crf, latticeOf, scoresOf } from "./crf";
import { linkFeatures } from "./link-features";
import { LINKING_BITS } from "./model";
import { candidateSpans, chosen } from "./spans";
import { CONTENT, CUE, type Run, SOURCE, TAGS } from "./tags";
import type { View } from "./view";
import { type Tagged, windowOf } from "./windows";

/** A relation in tokens of its view; `share` is how probable it is that there is one. */
export type Linked = { source: Run[]; cue: Run[]; content: Run[]; share: number };

/** What speaks against a tag that is ruled out. */
const NEVER = -1e4;

/** From which probability on a range is taken: half of the F1 that is reached, less for content, of which every word counts. */
const LEAST = new Map([
  [SOURCE, 0.3],
  [CUE, 0.25],
  [CONTENT, 0.2],
]);

/** The token of a cue that is most probably one, and how probable that is. */
function surest(marginals: Float64Array, cue: Run, from: number): { at: number; share: number } {
  let best = { at: cue.from, share: 0 };
  for (let at = cue.from; at < cue.to; at++) {
    const base = (at - from) * TAGS;
    const share = (marginals[base + CUE] as number) + (marginals[base + CUE + 1] as number);
    if (share > best.share) best = { at, share };
  }
  return best;
}

/** The relation of a candidate cue, were it one: found given that its surest token is part of a cue. */
export function linkedAt(
  linking: Crf,
  view: View,
  tagged: Tagged,
  cue: Run,
  cues: readonly Run[],
): Linked {
  const window = windowOf(view, tagged, cue);
  const scores = scoresOf(linking, linkFeatures(view, tagged, cue, cues, window, LINKING_BITS));
  const before = latticeOf(linking.transitions, scores);
  const marginals = before.forward.map((value, at) => value * (before.backward[at] as number));
  const { at, share } = surest(marginals, cue, window.from);
  for (let tag = 0; tag < TAGS; tag++)
    if (tag !== CUE && tag !== CUE + 1) scores[(at - window.from) * TAGS + tag] = NEVER;
  const spans = chosen(
    candidateSpans(latticeOf(linking.transitions, scores)),
    window.to - window.from,
    (role) => LEAST.get(role) ?? 1,
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
  };
}
