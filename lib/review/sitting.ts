import type { Item, ItemOf } from "../items/index";
import { itemsOf, type Lesson } from "../lesson/lesson";
import { isTwoWay, TWO_WAY } from "../lesson/rules/rule";
import { askedUntil, meetingsUntil, type Taken } from "./history";
import { interleave } from "./interleave";
import { isDue, type Standing, standingOf } from "./spacing";

/** How many questions a sitting has: at least so many where the bank allows it, and never more. */
const SITTING = { least: 6, most: 8 } as const;

/** Where a learner stands in reviewing, at one moment. */
export type Plan = {
  /** Labels that are due, in the order in which they are asked. */
  due: string[];
  /** The questions of a sitting begun now, in order; none when nothing is due. */
  items: Item[];
  /** When the next label comes back, ISO 8601; null when none ever will. Past when something is due. */
  nextAt: string | null;
};

/** A label of the bank with where it stands. */
type Placed = { code: string } & Standing;

/**
 * What a learner's attempts mean for reviewing at a time (ISO 8601): a fold, so the same attempts always give the same
 * questions in the same order. Labels that the bank does not ask about are left out.
 *
 * A sitting asks one question about each due label: those missed last time first, then the one longest overdue. Up to
 * six it is filled with further questions about them, then about labels that are resting; and beyond six as long as the
 * two answers of a two-way question are not equally frequent. Of a label's questions the one answered least often
 * comes first, then the one answered longest ago. No sentence comes twice.
 */
export function planAt(bank: Lesson, taken: readonly Taken[], at: string): Plan {
  const items = itemsOf(bank);
  const meetings = meetingsUntil(taken, at);
  const met = bank.labels.flatMap((code): Placed[] => {
    const standing = standingOf(meetings.get(code) ?? []);
    return standing ? [{ code, ...standing }] : [];
  });
  const due = met.filter((label) => isDue(label, at)).toSorted(byNeed);
  const waiting = met.flatMap(({ dueAt }) => dueAt ?? []);
  const [nextAt = null] = waiting.toSorted((a, b) => Date.parse(a) - Date.parse(b));
  if (due.length === 0) return { due: [], items: [], nextAt };
  const resting = met.filter((label) => !isDue(label, at) && label.done > 0).toSorted(byNeed);
  const fresh = freshFirst(items, taken, at);
  const chosen = choose(codesOf(due), codesOf(resting), fresh);
  const places = new Map(items.map(({ id }, place) => [id, place]));
  const placeOf = ({ id }: Item) => places.get(id) ?? 0;
  const inBankOrder = chosen.toSorted((a, b) => placeOf(a) - placeOf(b));
  return { due: codesOf(due), items: interleave(inBankOrder), nextAt };
}

const codesOf = (labels: readonly Placed[]): string[] => labels.map(({ code }) => code);

function byNeed(a: Placed, b: Placed): number {
  const time = ({ dueAt }: Placed) =>
    dueAt === null ? Number.POSITIVE_INFINITY : Date.parse(dueAt);
  const later = time(a) === time(b) ? 0 : time(a) - time(b);
  return Number(b.missed) - Number(a.missed) || later || (a.code < b.code ? -1 : 1);
}

type Fresh = { item: Item; times: number };

/** The bank with what was answered least often first, then what was answered longest ago, then in its own order. */
function freshFirst(items: readonly Item[], taken: readonly Taken[], at: string): Fresh[] {
  const asked = askedUntil(taken, at);
  const last = ({ item }: Fresh) => Date.parse(asked.get(item.id)?.last ?? "1970-01-01");
  return items
    .map((item) => ({ item, times: asked.get(item.id)?.times ?? 0 }))
    .toSorted((a, b) => a.times - b.times || last(a) - last(b));
}

function choose(due: readonly string[], resting: readonly string[], fresh: readonly Fresh[]) {
  const chosen: Item[] = [];
  const isFree = ({ item }: Fresh) => chosen.every(({ passage }) => passage !== item.passage);
  const take = (found: Fresh | undefined) => found !== undefined && chosen.push(found.item);
  for (const code of due.slice(0, SITTING.most))
    take(fresh.find((one) => one.item.key.rule === code && isFree(one)));
  // The rarer answer first: whoever always gives the same one should not be right by that.
  const further = (codes: readonly string[]) =>
    fresh
      .filter((one) => codes.includes(one.item.key.rule) && isFree(one))
      .toSorted((a, b) => a.times - b.times || alike(chosen, a.item) - alike(chosen, b.item))[0];
  while (chosen.length < SITTING.least && take(further(due) ?? further(resting)));
  const asked = [...due, ...resting];
  const evening = () => fresh.find((one) => isFree(one) && evens(chosen, one.item, asked));
  while (chosen.length < SITTING.most && take(evening()));
  return chosen;
}

const answerOf = (item: Item): string | null => (item.kind === "label" ? item.key.option : null);

/** How many chosen items have the question and the answer of this one. */
const alike = (chosen: readonly Item[], item: Item): number =>
  chosen.filter((each) => each.question === item.question && answerOf(each) === answerOf(item))
    .length;

/** Whether an item about one of these labels adds to the rarer answer of a two-way question that is uneven so far. */
function evens(chosen: readonly Item[], item: Item, codes: readonly string[]): boolean {
  const pair = TWO_WAY.find((each) => isTwoWay(item, each));
  if (!pair || !codes.includes(item.key.rule)) return false;
  const same = chosen.filter((each): each is ItemOf<"label"> => isTwoWay(each, pair));
  const mine = same.filter((each) => answerOf(each) === answerOf(item)).length;
  return mine < same.length - mine;
}
