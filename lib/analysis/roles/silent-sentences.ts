import { anyContent } from "./any-content";
import { BY_MODEL, type Linked } from "./link";
import { CONTENT, type Run } from "./tags";
import type { View } from "./view";
import { shareOf, type Tagged } from "./windows";

/** From which probability on a sentence must have something that is said; measured on articles that were not learnt from. */
const SURE = 0.75;
/** A piece goes on while a token is content with this share of the surest token's probability. */
const FALL = 0.3;
/** How many tokens such a piece may stand from the relation it is taken for a part of. */
const NEAR = 15;
/** How sure it is that a piece without a relation is one. */
const SHARE = 0.3;

const meets = (a: Run, b: Run): boolean => a.from < b.to && b.from < a.to;

/** The free tokens round the one in a sentence that is most probably content. */
function pieceIn(tagged: Tagged, taken: Uint8Array, sentence: Run): Run | undefined {
  let surest = -1;
  let most = 0;
  for (let at = sentence.from; at < sentence.to; at++) {
    const share = taken[at] ? 0 : shareOf(tagged, at, CONTENT);
    if (share <= most) continue;
    most = share;
    surest = at;
  }
  if (surest === -1) return undefined;
  const belongs = (at: number) => !taken[at] && shareOf(tagged, at, CONTENT) >= FALL * most;
  let from = surest;
  let to = surest + 1;
  while (from > sentence.from && belongs(from - 1)) from--;
  while (to < sentence.to && belongs(to)) to++;
  return { from, to };
}

/** The relation whose cue or content stands nearest to a range, when that is near. */
function nearest(relations: readonly Linked[], run: Run): Linked | undefined {
  let best: { relation: Linked; distance: number } | undefined;
  for (const relation of relations)
    for (const each of [...relation.content, ...relation.cue]) {
      const distance = each.to <= run.from ? run.from - each.to : each.from - run.to;
      if (distance < (best?.distance ?? NEAR)) best = { relation, distance };
    }
  return best?.relation;
}

/**
 * Sentences that surely have content, of which no relation has any, get the surest of the `weak` relations there, or
 * else a piece of content, near a relation as a part of it.
 */
export function withSentences(
  view: View,
  relations: readonly Linked[],
  tagged: Tagged,
  weak: readonly Linked[],
): Linked[] {
  const whole = [...relations];
  const taken = new Uint8Array(view.count);
  const said = new Uint8Array(view.count);
  const mark = ({ source, cue, content }: Linked) => {
    for (const { from, to } of [...source, ...cue, ...content]) taken.fill(1, from, to);
    for (const { from, to } of content) said.fill(1, from, to);
  };
  for (const relation of relations) mark(relation);
  const waiting = weak.toSorted((a, b) => b.share - a.share);
  for (const sentence of view.sentences) {
    if (said.subarray(sentence.from, sentence.to).includes(1)) continue;
    if (anyContent(tagged.lattice, sentence) < SURE) continue;
    const own = waiting.find(
      ({ cue, content }) =>
        content.some((run) => meets(run, sentence)) &&
        ![...cue, ...content].some(({ from, to }) => taken.subarray(from, to).includes(1)),
    );
    if (own) {
      whole.push(own);
      mark(own);
      continue;
    }
    const piece = pieceIn(tagged, taken, sentence);
    if (!piece) continue;
    const relation = nearest(relations, piece);
    if (relation) {
      relation.content.push(piece);
      relation.content.sort((a, b) => a.from - b.from);
    } else whole.push({ source: [], cue: [], content: [piece], share: SHARE, by: BY_MODEL });
    said.fill(1, piece.from, piece.to);
    taken.fill(1, piece.from, piece.to);
  }
  return whole;
}
