import { edgesOf } from "./edges";
import { FeatureList, type Features } from "./features";
import { FINE } from "./lexicon";
import { coarse } from "./tag-features";
import { CONTENT, CUE, type Run, SOURCE } from "./tags";
import { COMMA, OPENS, THAT, VERB, type View } from "./view";
import { shareOf, type Tagged } from "./windows";

/** A probability in six steps. */
function step(share: number): number {
  if (share < 0.05) return 0;
  if (share < 0.25) return 1;
  if (share < 0.5) return 2;
  if (share < 0.75) return 3;
  return share < 0.95 ? 4 : 5;
}

/** A distance of tokens: exact up to 4, then coarser. */
function near(distance: number): number {
  if (distance <= 4) return distance;
  if (distance <= 6) return 5;
  if (distance <= 9) return 6;
  if (distance <= 14) return 7;
  if (distance <= 22) return 8;
  return distance <= 35 ? 9 : 10;
}

/** Cues that begin so many tokens before a window may reach into it. */
const REACH_OF_CUES = 8;

const LEFT = 1;
const INSIDE = 2;
const RIGHT = 3;

/** How many runs of one kind begin between a cue and each token of a window, counted up to 3. */
function crossed(
  window: Run,
  cue: Run,
  begins: (at: number) => boolean,
  ends: (at: number) => boolean,
): Uint8Array {
  const counts = new Uint8Array(window.to - window.from);
  for (let at = cue.to, seen = 0; at < window.to; at++) {
    if (begins(at)) seen++;
    counts[at - window.from] = Math.min(3, seen);
  }
  for (let at = cue.from - 1, seen = 0; at >= window.from; at--) {
    if (ends(at)) seen++;
    counts[at - window.from] = Math.min(3, seen);
  }
  return counts;
}

/** What the second pass sees at each token of a window besides the first pass's features: where it stands to the cue. */
export function linkFeatures(
  view: View,
  tagged: Tagged,
  cue: Run,
  cues: readonly Run[],
  window: Run,
  bits: number,
): Features {
  const list = new FeatureList(bits, (window.to - window.from) * 64);
  const { count, lower, lemma, part, quote, sentence, first, last } = view;
  const { tags } = tagged;
  const tagAt = (at: number): number => (at < 0 || at >= count ? 9 : (tags[at] as number));
  const partAt = (at: number): number => (at < 0 ? -1 : at >= count ? -2 : (part[at] as number));
  const lowerAt = (at: number): number => (at < 0 ? -1 : at >= count ? -2 : (lower[at] as number));
  const roleAt = (at: number): number => (tagAt(at) + 1) >> 1;
  const begins = (role: number) => (at: number) => tagAt(at) === role;
  const ends = (role: number) => (at: number) =>
    roleAt(at) === (role + 1) >> 1 && tagAt(at + 1) !== role + 1;
  const isOther = new Uint8Array(count + 1);
  for (const { from, to } of cues)
    if (from !== cue.from && from >= window.from - REACH_OF_CUES && from < window.to)
      isOther.fill(1, from, to);
  const others = crossed(
    window,
    cue,
    (at) => isOther[at] === 1 && isOther[at - 1] !== 1,
    (at) => isOther[at] === 1 && isOther[at + 1] !== 1,
  );
  const contents = crossed(window, cue, begins(CONTENT), ends(CONTENT));
  const sources = crossed(window, cue, begins(SOURCE), ends(SOURCE));
  const commas = crossed(
    window,
    cue,
    (at) => lower[at - 1] === COMMA,
    (at) => lower[at] === COMMA,
  );
  const verbs = crossed(
    window,
    cue,
    (at) => part[at - 1] === VERB,
    (at) => part[at] === VERB,
  );
  const marks = crossed(
    window,
    cue,
    (at) => (quote[at] as number) >= OPENS,
    (at) => (quote[at] as number) >= OPENS,
  );
  const coarseAt = (at: number): number =>
    at < 0 || at >= count ? -2 : Math.floor((view.group[at] as number) / FINE);
  const cueClass = coarseAt(cue.from);
  const cueLemma = lemma[cue.from] as number;
  let cueWords = 0;
  for (let at = cue.from; at < cue.to; at++)
    cueWords = Math.imul(cueWords, 31) + (lower[at] as number);
  const after = cue.to < count ? (lower[cue.to] as number) : -1;
  const before = cue.from > 0 ? (lower[cue.from - 1] as number) : -1;
  const ownSentence = sentence[cue.from] as number;
  const place =
    (cue.from - (first[cue.from] as number) < 2 ? 0 : 1) +
    ((last[cue.from] as number) - cue.to < 2 ? 0 : 2);
  const isCertain = step(shareOf(tagged, cue.from, CUE));
  for (let at = window.from; at < window.to; at++) {
    list.next();
    list.section(1000);
    const inside = at >= cue.from && at < cue.to;
    const side = inside ? INSIDE : at < cue.from ? LEFT : RIGHT;
    const distance = inside ? 0 : side === LEFT ? cue.from - at : at - cue.to + 1;
    const where = side * 16 + near(distance);
    const away = Math.max(-4, Math.min(8, (sentence[at] as number) - ownSentence));
    const sided = side * 16 + away;
    const each = at - window.from;
    const tag = tagAt(at);
    const around = tagAt(at - 1) * 100 + tag * 10 + tagAt(at + 1);
    const other = Math.min(2, others[each] as number);
    const between = ((contents[each] as number) * 4 + (sources[each] as number)) * 4 + side;
    const own = part[at] as number;
    const sure = step(shareOf(tagged, at, CONTENT));
    const sureSource = step(shareOf(tagged, at, SOURCE));
    const sureCue = step(shareOf(tagged, at, CUE));
    const mark = (quote[at] as number) * 4 + (quote[cue.from] as number);
    list.add(side);
    list.add(where);
    list.add(tag, side);
    list.add(tag, where);
    list.add(around, side);
    list.add(other, sided);
    list.add(other, sided, tag);
    list.add(between, tag);
    list.add(between, other, sided);
    list.add(between, around);
    list.add(sure * 36 + sureSource * 6 + sureCue);
    list.add(sureSource, sided, other);
    list.add(sure, sided, other);
    list.add(sureCue, side, distance > 3 ? 1 : 0);
    list.add(cueLemma, where);
    list.add(cueWords, sided);
    list.add(cueLemma, tag, side);
    list.add(part[cue.from], where, own);
    list.add(mark, sided);
    list.add(mark, sided, tag * 4 + other);
    list.add(lower[at], where);
    list.add(own, where);
    list.add(at > 0 ? part[at - 1] : -1, where, own);
    list.add(place, sided, tag);
    list.add(view.opens[first[at] as number], sided, tag);
    list.add(after, where);
    list.add(before, where);
    list.add(after, tag, sided);
    list.add(before, tag, sided);
    list.add((commas[each] as number) * 4 + (verbs[each] as number), where);
    list.add((commas[each] as number) * 4 + (marks[each] as number), tag, sided);
    list.add((verbs[each] as number) * 4 + (contents[each] as number), own, side);
    list.add(isCertain, where);
    list.add(isCertain, tag, sided);
    list.add(isCertain, cueLemma, side);
    list.add(
      lower[view.clauseFirst[at] as number],
      side,
      coarse(at - (view.clauseFirst[at] as number)),
    );
    list.add(after === THAT ? 1 : 0, where, own);
    const akin = coarseAt(at);
    list.section(1060);
    list.add(cueClass, where);
    list.add(cueClass, tag, sided);
    list.add(akin, where);
    list.add(akin, side, cueClass);
    list.add(coarseAt(at - 1), akin, side);
    list.add(akin, coarseAt(at + 1), side);
    list.section(1080);
    for (let by = -2; by <= 2; by++) list.add(partAt(at + by), by === 0 ? side : 0);
    for (let by = -1; by <= 1; by++) list.add(lowerAt(at + by), by === 0 ? side : 0);
    list.add(lower[at], lowerAt(at + 1));
    list.add(lowerAt(at - 1), lower[at]);
    list.add(partAt(at - 1), own, partAt(at + 1));
    list.add(own, partAt(at + 1), partAt(at + 2));
    list.add(partAt(at - 2), partAt(at - 1), own);
    list.add(lemma[at], partAt(at + 1), side);
    list.add(view.shape[at], side);
    list.add(quote[at], at > 0 ? quote[at - 1] : 9, at + 1 < count ? quote[at + 1] : 9);
    list.add(view.strength[at], side, own);
    list.add(at === first[at] ? 1 : 0, at === last[at] ? 1 : 0, side);
    list.section(1100);
    if (inside) list.add(at - cue.from, cue.to - at, lemma[at]);
  }
  return list.done(edgesOf(view, window));
}
