import type { Lesson } from "@/lib/lesson/lesson";

/** A string that stands for every piece of prose under a key. */
export const CANARY = "canary-5d1f";

/** The same lesson with every key's prose replaced by numbered canaries; ids, spans and structure stay. */
export function withCanaries(lesson: Lesson): { lesson: Lesson; planted: Map<string, string> } {
  const planted = new Map<string, string>();
  const plant = (value: unknown, item: string): unknown => {
    if (typeof value === "string") {
      if (!/[\s.]/.test(value)) return value;
      const canary = `${CANARY}-${planted.size}-${item}-`;
      planted.set(canary, item);
      return canary;
    }
    if (Array.isArray(value)) return value.map((inner) => plant(inner, item));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, plant(inner, item)]),
    );
  };
  const steps = lesson.steps.map((step) =>
    step.type === "practice" || step.type === "exit"
      ? {
          ...step,
          items: step.items.map((item) => ({ ...item, key: plant(item.key, item.id) as never })),
        }
      : step,
  );
  return { lesson: { ...lesson, steps: steps as Lesson["steps"] }, planted };
}
