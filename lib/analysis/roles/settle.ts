import { BY_MODEL, type Linked } from "./link";
import { type Candidate, chosen } from "./spans";
import { CONTENT, type Run } from "./tags";
import { CLOSES, OPENS, type View } from "./view";

/** Shorter quotations are words that somebody used, not what somebody said. */
const SHORTEST_QUOTATION = 4;
/** How many tokens a quotation may stand from the relation whose speaker goes on in it. */
const NEAR_QUOTATION = 40;
/** The same for a quotation that opens the next paragraph. */
const NEAR_PARAGRAPH = 80;
/** How many tokens a left-over piece may stand from the relation it is taken for a part of. */
const NEAR_PIECE = 15;
/** How much farther away a relation counts when a sentence ends between it and the piece. */
const OTHER_SENTENCE = 8;
/** From which probability on a left-over piece is told. */
const LEAST_PIECE = 0.35;

const runsOf = ({ source, cue, content }: Linked): Run[] => [...source, ...cue, ...content];

/** How many tokens lie between two ranges. */
const between = (a: Run, b: Run): number => (b.to <= a.from ? a.from - b.to : b.from - a.to);

/** Whether nearly all of a range stands between quotation marks. */
function quoted({ quote }: View, { from, to }: Run): boolean {
  let inside = 0;
  for (let at = from; at < to; at++) if (quote[at]) inside++;
  return inside > 0 && inside >= 0.9 * (to - from) - 1;
}

function claimed(view: View, relations: readonly Linked[]): Uint8Array {
  const taken = new Uint8Array(view.count);
  for (const relation of relations)
    for (const { from, to } of runsOf(relation)) taken.fill(1, from, to);
  return taken;
}

const isFree = (taken: Uint8Array, { from, to }: Run): boolean =>
  !taken.subarray(from, to).includes(1);

const add = (relation: Linked, run: Run): void => {
  relation.content.push(run);
  relation.content.sort((a, b) => a.from - b.from);
};

/** After “…,” he said, only what stands in marks again is still said: the rest is the reporter's. */
export function withoutAsides(view: View, relation: Linked): Linked {
  const [first] = relation.content;
  const cue = relation.cue[0];
  if (!first || !cue || !quoted(view, first) || cue.from < first.to) return relation;
  const content = relation.content.filter((run) => run.to <= cue.from || quoted(view, run));
  return { ...relation, content };
}

/** The quotations of a view, marks included, each within its paragraph, with that paragraph. */
function quotationsOf({ count, quote, opens }: View): { run: Run; paragraph: Run }[] {
  const found: { run: Run; paragraph: Run }[] = [];
  for (let from = 0; from < count; ) {
    let to = from + 1;
    while (to < count && !opens[to]) to++;
    for (let at = from; at < to; at++) {
      if (quote[at] !== OPENS) continue;
      let end = at + 1;
      while (end < to && quote[end] !== OPENS && quote[end] !== CLOSES) end++;
      if (end < to && quote[end] === CLOSES) end++;
      found.push({ run: { from: at, to: end }, paragraph: { from, to } });
      at = end - 1;
    }
    from = to;
  }
  return found;
}

/** A quotation that content opens is said to its end, unless the relation or another has a part of the rest. */
export function toQuotationEnds(view: View, relations: readonly Linked[]): void {
  const taken = claimed(view, relations);
  for (const { run } of quotationsOf(view))
    for (const { content } of relations) {
      const begun = content.findIndex(({ from }) => from === run.from);
      const part = content[begun];
      if (!part || part.to >= run.to || !isFree(taken, { from: part.to, to: run.to })) continue;
      content[begun] = { from: run.from, to: run.to };
      taken.fill(1, part.to, run.to);
    }
}

/** The relation in which somebody is quoted last before a range, when that is near. */
function before(view: View, relations: readonly Linked[], run: Run) {
  let best: { relation: Linked; distance: number } | undefined;
  for (const relation of relations)
    for (const each of relation.content) {
      const distance = run.from - each.to;
      if (distance < 0 || distance >= (best?.distance ?? NEAR_PARAGRAPH)) continue;
      if (quoted(view, each)) best = { relation, distance };
    }
  return best;
}

/** Gives quotations that nobody speaks to the nearest relation of their paragraph in which somebody is quoted, or to the last one before. */
export function addQuotations(view: View, relations: readonly Linked[]): void {
  const taken = claimed(view, relations);
  for (const { run, paragraph } of quotationsOf(view)) {
    if (run.to - run.from < SHORTEST_QUOTATION + 2 || !isFree(taken, run)) continue;
    let best: { relation: Linked; distance: number } | undefined;
    for (const relation of relations) {
      if (!relation.content.some((each) => quoted(view, each))) continue;
      for (const each of runsOf(relation)) {
        if (each.from < paragraph.from || each.from >= paragraph.to) continue;
        const distance = between(run, each);
        if (distance < (best?.distance ?? NEAR_QUOTATION)) best = { relation, distance };
      }
    }
    if (!best && run.from === paragraph.from) best = before(view, relations, run);
    if (!best) continue;
    add(best.relation, run);
    taken.fill(1, run.from, run.to);
  }
}

/** What the first pass takes for content though no relation has it: part of one that stands near, or said by nobody known. */
export function withPieces(
  view: View,
  relations: readonly Linked[],
  candidates: readonly Candidate[],
): Linked[] {
  const taken = claimed(view, relations);
  const free = candidates.filter((each) => each.role === CONTENT && isFree(taken, each));
  const alone: Linked[] = [];
  for (const { from, to, share } of chosen(free, view.count, () => LEAST_PIECE)) {
    const run = { from, to };
    let best: { relation: Linked; distance: number } | undefined;
    for (const relation of relations)
      for (const each of [...relation.content, ...relation.cue]) {
        const isApart = view.sentence[run.from] !== view.sentence[each.from];
        const distance = between(run, each) + (isApart ? OTHER_SENTENCE : 0);
        if (distance < (best?.distance ?? NEAR_PIECE)) best = { relation, distance };
      }
    if (best) add(best.relation, run);
    else alone.push({ source: [], cue: [], content: [run], share, by: BY_MODEL });
  }
  return [...relations, ...alone];
}
