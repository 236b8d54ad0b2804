import fc from "fast-check";
import { loadLessons } from "@/db/content";
import { perfectResponse } from "@/lib/items/index";
import { itemsOf, type Lesson } from "@/lib/lesson/lesson";
import type { Taken } from "@/lib/review/history";
import { planAt } from "@/lib/review/sitting";

const { lessons, review } = await loadLessons("content");
if (!review) throw new Error("the bank is broken");

/** The shipped bank of review questions. */
export const bank: Lesson = review;

const START = Date.parse("2026-03-02T08:00:00Z");

/** The moment so many days after the first day, ISO 8601. */
export const day = (days: number): string => new Date(START + days * 86_400_000).toISOString();

/** The answer that is not the right one. */
const wrongTo = (item: ReturnType<typeof itemsOf>[number]) => {
  const other = item.kind === "label" && item.options.find(({ id }) => id !== item.key.option);
  return other ? { kind: "label" as const, option: other.id } : perfectResponse(item);
};

/** A lesson with these labels, finished on a day; those in `missed` were answered wrong. */
export function finished(id: string, on: number, labels: string[], missed: string[] = []): Taken {
  const items = itemsOf(bank).filter(({ key }) => missed.includes(key.rule));
  const lesson: Lesson = { ...bank, purpose: "lesson", slug: `lesson-${id}`, labels };
  const tries = items.map((item) => ({
    item: item.id,
    response: wrongTo(item),
    at: day(on),
    held: false,
  }));
  return { id, lesson, parts: null, startedAt: day(on), finishedAt: day(on), tries };
}

/** The sitting that is due on a day, done at once with every answer right; undefined when nothing is. */
export function sit(taken: readonly Taken[], on: number, right = true): Taken | undefined {
  const { items } = planAt(bank, taken, day(on));
  if (items.length === 0) return undefined;
  const tries = items.map((item, place) => ({
    item: item.id,
    response: right ? perfectResponse(item) : wrongTo(item),
    // A second apart: answers come one after another.
    at: new Date(Date.parse(day(on)) + (place + 1) * 1000).toISOString(),
    held: false,
  }));
  const finishedAt = tries.at(-1)?.at ?? null;
  return { id: `sitting-${on}`, lesson: bank, parts: null, startedAt: day(on), finishedAt, tries };
}

/** Any set of labels, as a lesson could have. */
export const anyLabels = fc.uniqueArray(fc.constantFrom(...bank.labels), {
  minLength: 2,
  maxLength: 12,
});

/** Every shipped lesson. */
export const shipped: readonly Lesson[] = lessons;
