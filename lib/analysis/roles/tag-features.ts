import { edgesOf } from "./edges";
import { FeatureList, type Features } from "./features";
import { FINE } from "./lexicon";
import { CLOSES, COMMA, OPENS, THAT, VERB, type View } from "./view";

/** A number of tokens, coarser the larger it is: 0 to 3 exact, then up to 5, 8, 14, 25 and more. */
export function coarse(distance: number): number {
  if (distance <= 3) return distance;
  if (distance <= 5) return 4;
  if (distance <= 8) return 5;
  if (distance <= 14) return 6;
  return distance <= 25 ? 7 : 8;
}

/** From what strength on a word counts as a cue for its neighbours. */
const STRONG = 3;

/** The nearest token before (or after) each one within its sentence for which `is` holds, or −1. */
function nearest(view: View, is: (at: number) => boolean, backwards: boolean): Int32Array {
  const found = new Int32Array(view.count).fill(-1);
  for (const { from, to } of view.sentences) {
    let last = -1;
    for (let step = 0; step < to - from; step++) {
      const at = backwards ? from + step : to - 1 - step;
      found[at] = last;
      if (is(at)) last = at;
    }
  }
  return found;
}

/** Whether a sentence has a quotation mark, and its strongest cue if that is strong. */
function summaryOf(view: View): { quoted: Uint8Array; strongest: Uint8Array } {
  const quoted = new Uint8Array(view.sentences.length);
  const strongest = new Uint8Array(view.sentences.length);
  view.sentences.forEach(({ from, to }, each) => {
    for (let at = from; at < to; at++) {
      if ((view.quote[at] as number) >= OPENS) quoted[each] = 1;
      const strength = view.strength[at] as number;
      if (strength >= STRONG && strength > (strongest[each] as number)) strongest[each] = strength;
    }
  });
  return { quoted, strongest };
}

/** What the first pass sees at each token: the words around it, quotation marks, and where cues may stand. */
export function tagFeatures(view: View, bits: number): Features {
  const list = new FeatureList(bits, view.count * 96);
  const { count, lower, lemma, part, shape, head, tail, strength, group, quote, sentence } = view;
  const { quoted, strongest } = summaryOf(view);
  const isCue = (at: number) => (strength[at] as number) >= STRONG;
  const isVerb = (at: number) => part[at] === VERB;
  const cueBefore = nearest(view, isCue, true);
  const cueAfter = nearest(view, isCue, false);
  const verbBefore = nearest(view, isVerb, true);
  const verbAfter = nearest(view, isVerb, false);
  const of = (values: Int32Array | Uint8Array, at: number): number =>
    at < 0 ? -1 : at >= count ? -2 : (values[at] as number);
  const strongestIn = (from: number, to: number): number => {
    let most = 0;
    for (let at = Math.max(0, from); at <= to && at < count; at++)
      most = Math.max(most, strength[at] as number);
    return most;
  };
  for (let at = 0; at < count; at++) {
    list.next();
    list.add();
    for (let by = -2; by <= 2; by++) {
      list.add(of(lower, at + by));
      list.add(of(part, at + by));
    }
    for (let by = -1; by <= 1; by++) {
      list.add(of(lemma, at + by));
      list.add(of(strength, at + by));
      list.add(of(shape, at + by));
    }
    const word = lower[at] as number;
    const own = part[at] as number;
    const before = of(part, at - 1);
    const after = of(part, at + 1);
    list.add(word, of(lower, at + 1));
    list.add(of(lower, at - 1), word);
    list.add(own, after);
    list.add(before, own);
    list.add(before, own, after);
    list.add(own, after, of(part, at + 2));
    list.add(of(part, at - 2), before, own);
    list.add(lemma[at], after);
    list.add(before, lemma[at]);
    list.add(tail[at]);
    list.add(head[at]);
    list.add(of(part, at - 3), of(part, at - 2));
    list.add(of(part, at + 2), of(part, at + 3));
    list.add(of(lower, at + 3));
    list.add(of(lower, at - 3));

    const inSentence = sentence[at] as number;
    const marks = quote[at] as number;
    const has = (quoted[inSentence] as number) * 8 + (strongest[inSentence] as number);
    const toFirst = coarse(at - (view.first[at] as number));
    const toLast = coarse((view.last[at] as number) - at);
    list.section(100);
    list.add(marks);
    list.add(marks, of(quote, at + 1));
    list.add(marks, of(quote, at - 1));
    list.add(marks, own);
    list.add(marks, strength[at]);
    list.add(marks, has);
    list.add(toFirst);
    list.add(toLast);
    list.add(toFirst, own, marks);
    list.add(toLast, own, marks);
    list.add(view.opens[at]);
    list.add(of(lower, view.first[at] as number), toFirst);
    list.add(has);
    list.add(
      of(strongest, inSentence - 1) * 2 + of(quoted, inSentence - 1),
      marks,
      strongest[inSentence],
    );
    list.add(
      inSentence + 1 < strongest.length ? (strongest[inSentence + 1] as number) : 0,
      marks,
      strongest[inSentence],
    );
    list.add(of(lower, view.last[at] as number), of(head, (view.last[at] as number) - 1), marks);

    list.section(200);
    const left = cueBefore[at] as number;
    if (left < 0) list.add();
    else {
      const distance = coarse(at - left);
      let seen = 0;
      for (let each = left + 1; each < at; each++) {
        if (lower[each] === COMMA) seen |= 1;
        if (lower[each] === THAT) seen |= 2;
      }
      list.section(201);
      list.add(distance);
      list.add(lemma[left]);
      list.add(lemma[left], distance);
      list.add(lemma[left], of(lower, left + 1));
      list.add(distance, own, before);
      list.add(seen, marks);
      list.add(seen, word);
    }
    list.section(220);
    const right = cueAfter[at] as number;
    if (right < 0) list.add();
    else {
      const distance = coarse(right - at);
      let seen = 0;
      for (let each = at + 1; each < right; each++) {
        if (lower[each] === COMMA) seen |= 1;
        if ((quote[each] as number) >= OPENS) seen |= 2;
      }
      list.section(221);
      list.add(distance);
      list.add(lemma[right]);
      list.add(lemma[right], distance);
      list.add(distance, own, after);
      list.add(seen, marks);
      list.add(seen, word);
      list.add(seen * 16 + toFirst, own);
    }
    list.section(240);
    const sides = (left >= 0 ? 1 : 0) + (right >= 0 ? 2 : 0);
    list.add(sides, marks, own);
    list.add(sides + (right >= (view.last[at] as number) - 4 ? 4 : 0), marks);
    list.section(250);
    const verbLeft = verbBefore[at] as number;
    if (verbLeft >= 0) {
      list.add(lemma[verbLeft], coarse(at - verbLeft));
      list.add(strength[verbLeft], coarse(at - verbLeft));
    }
    list.section(260);
    const verbRight = verbAfter[at] as number;
    if (verbRight >= 0) {
      list.add(lemma[verbRight], coarse(verbRight - at));
      list.add(strength[verbRight], coarse(verbRight - at), own);
    }

    list.section(270);
    const from = view.clauseFirst[at] as number;
    const to = view.clauseLast[at] as number;
    const here = strongestIn(from, to);
    const earlier = from > (view.first[at] as number);
    const previous = earlier ? strongestIn(view.clauseFirst[from - 1] as number, from - 1) : 7;
    const later = to < (view.last[at] as number);
    const next = later ? strongestIn(to + 1, view.clauseLast[to + 1] as number) : 7;
    list.add(of(lower, from), coarse(at - from));
    list.add(of(lower, from), here, marks);
    list.add(here * 64 + previous * 8 + next, marks);
    list.add(here * 64 + previous * 8 + next, own);
    list.add(coarse(at - from), coarse(to - at), here);
    list.add(of(lower, to), of(lower, to + 1), marks === CLOSES ? 1 : 0);

    const coarseAt = (where: number): number =>
      where < 0 || where >= count
        ? of(group, where) - 1
        : Math.floor((group[where] as number) / FINE);
    list.section(300);
    for (let by = -2; by <= 2; by++) list.add(coarseAt(at + by));
    for (let by = -1; by <= 1; by++) list.add(of(group, at + by));
    const akin = coarseAt(at);
    list.add(coarseAt(at - 1), akin);
    list.add(akin, coarseAt(at + 1));
    list.add(akin, own, after);
    list.add(akin, own, before);
    list.add(akin, marks, own);
    list.section(320);
    if (verbLeft >= 0) {
      list.add(coarseAt(verbLeft), coarse(at - verbLeft));
      list.add(group[verbLeft], own);
    }
    list.section(330);
    if (verbRight >= 0) {
      list.add(coarseAt(verbRight), coarse(verbRight - at));
      list.add(group[verbRight], own);
    }
  }
  return list.done(edgesOf(view, { from: 0, to: count }));
}
