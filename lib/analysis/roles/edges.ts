import { hashOf } from "./hash";
import { BLOCK, type Run } from "./tags";
import { CLOSES, COMMA, OPENS, THAT, VERB, type View } from "./view";

/** Kinds of token that matter for where a range begins or ends. */
const KINDS = 11;
const [OPENING, CLOSING, STOP, CUE_WORD, MARK] = [1, 2, 4, 5, 10];
const PAUSE = 3;
const OPENER = 7;
/** From what strength on a word counts as a cue for its neighbours. */
const STRONG = 3;

const hashes = (...words: string[]) => new Set(words.map(hashOf));
const STOPS = hashes(".", "?", "!");
const MARKS = hashes(":", "—", "–", "-", "--", "(", ")", ";");
const PARTS = new Map([
  [hashOf("AUX"), 6],
  [VERB, 6],
  [hashOf("SCONJ"), OPENER],
  [hashOf("PART"), OPENER],
  [hashOf("ADP"), 8],
  [hashOf("CCONJ"), 8],
  [hashOf("ADV"), 9],
  [hashOf("PUNCT"), MARK],
]);

/** How many kinds of place there are where two tokens meet. */
const EDGES = 2 * KINDS * KINDS;

/** How many transitions a field has: [(edge × (TAGS + 1) + previous) × TAGS + tag]. */
export const TRANSITIONS = EDGES * BLOCK;

function kindOf({ quote, lower, strength, part }: View, at: number): number {
  if (quote[at] === OPENS) return OPENING;
  if (quote[at] === CLOSES) return CLOSING;
  const word = lower[at] as number;
  if (word === COMMA) return PAUSE;
  if (STOPS.has(word)) return STOP;
  if (MARKS.has(word)) return MARK;
  if ((strength[at] as number) >= STRONG) return CUE_WORD;
  if (word === THAT) return OPENER;
  return PARTS.get(part[at] as number) ?? 0;
}

/** In which kind of place each token of a range meets the one before: both kinds of token, and whether it stands between marks. */
export function edgesOf(view: View, { from, to }: Run): Uint8Array {
  const edges = new Uint8Array(to - from);
  let before = from > 0 ? kindOf(view, from - 1) : KINDS - 1;
  for (let at = from; at < to; at++) {
    const kind = kindOf(view, at);
    edges[at - from] = kind * KINDS + before + (view.quote[at] === 1 ? KINDS * KINDS : 0);
    before = kind;
  }
  return edges;
}
