import { bestTags, type Crf, type Lattice, latticeOf, marginalsOf, scoresOf } from "./crf";
import type { Features } from "./features";
import { type Candidate, candidateSpans } from "./spans";
import { CONTENT, CUE, type Run, runsOf, SOURCE, TAGS } from "./tags";
import type { View } from "./view";

/** What the first pass says of a view: its best tags, how probable each tag is at each token, and each range, with the sums these come from. */
export type Tagged = {
  tags: Uint8Array;
  marginals: Float64Array;
  candidates: Candidate[];
  lattice: Lattice;
};

/** What a first pass says of a sequence. */
export function taggedBy(field: Crf, features: Features): Tagged {
  const scores = scoresOf(field, features);
  const lattice = latticeOf(field.transitions, scores, features.edges);
  return {
    tags: bestTags(field.transitions, scores, features.edges),
    marginals: marginalsOf(lattice),
    candidates: candidateSpans(lattice),
    lattice,
  };
}

/** How probable a role is at a token. */
export const shareOf = ({ marginals }: Tagged, at: number, first: number): number =>
  (marginals[at * TAGS + first] as number) + (marginals[at * TAGS + first + 1] as number);

/** From what probability on a token may be a cue although the best tags say otherwise. */
const PERHAPS = 0.05;
/** Longest cue that is made up of tokens that may be one. */
const LONGEST_CUE = 6;

/** Where cues may stand: those of the best tags, and runs of tokens that are cues with some probability. */
export function candidatesOf(tagged: Tagged): Run[] {
  const { tags } = tagged;
  const found = runsOf(tags, CUE);
  const taken = (at: number) => tags[at] === CUE || tags[at] === CUE + 1;
  const perhaps = (at: number) =>
    at < tags.length && !taken(at) && shareOf(tagged, at, CUE) >= PERHAPS;
  for (let at = 0; at < tags.length; at++) {
    if (!perhaps(at)) continue;
    let to = at + 1;
    while (to - at < LONGEST_CUE && perhaps(to)) to++;
    found.push({ from: at, to });
    at = to - 1;
  }
  return found.sort((a, b) => a.from - b.from);
}

/** Most sentences a window takes in after and before the cue's own. */
const AFTER = 6;
const BEFORE = 3;
/** Most tokens of a window on either side of the cue. */
const REACH = 250;

/** From what probability on a token may be source or content. */
const LIKELY = 0.15;

/** What the first pass says of a sentence: whether it has a cue, any source or content, and how much of it is content. */
function summed(
  tagged: Tagged,
  { from, to }: Run,
): { cued: boolean; any: boolean; content: number } {
  let cued = false;
  let any = false;
  let content = 0;
  for (let at = from; at < to; at++) {
    const share = shareOf(tagged, at, CONTENT);
    content += share / (to - from);
    if (share >= LIKELY || shareOf(tagged, at, SOURCE) >= LIKELY) any = true;
    if (tagged.tags[at] === CUE) cued = true;
  }
  return { cued, any, content };
}

/** How many sentences beside one may belong to its relation: the next while it has anything, then while content runs on; none with a cue of its own. */
function reached(view: View, tagged: Tagged, own: number, by: 1 | -1, most: number): number {
  for (let step = 1; step <= most; step++) {
    const sentence = view.sentences[own + by * step];
    if (!sentence) return step - 1;
    const { cued, any, content } = summed(tagged, sentence);
    if (cued || !(step === 1 ? any : content >= 0.5)) return step - 1;
  }
  return most;
}

/** The tokens among which a cue's source and content are looked for: its sentence, and those beside it that may belong to it. */
export function windowOf(view: View, tagged: Tagged, cue: Run): Run {
  const own = view.sentence[cue.from] as number;
  const first = view.sentences[own - reached(view, tagged, own, -1, BEFORE)];
  const last = view.sentences[own + reached(view, tagged, own, 1, AFTER)];
  return {
    from: Math.max(first?.from ?? cue.from, cue.from - REACH),
    to: Math.max(cue.to, Math.min(last?.to ?? cue.to, cue.to + REACH)),
  };
}
