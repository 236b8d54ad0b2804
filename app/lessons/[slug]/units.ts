import type { PublicItem } from "@/lib/items/index";
import type { PublicLesson, PublicStep } from "@/lib/lesson/public";

type Example = Extract<PublicStep, { type: "worked" }>["examples"][number];

/** One screen of a lesson. `step` is the place of its step in the lesson, `at` and `of` count within the step. */
export type Unit = { step: number; at: number; of: number } & (
  | { type: "read"; passage: string }
  | { type: "example"; example: Example }
  | { type: "quiz" }
  | { type: "item"; role: "practice" | "exit"; item: PublicItem }
  | { type: "end" }
);

/** A lesson as the screens a student walks through, in order. */
export function unitsOf({ steps }: PublicLesson): Unit[] {
  const units = steps.flatMap((step, index): Unit[] => {
    const place = (at: number, of: number) => ({ step: index, at: at + 1, of });
    if (step.type === "read") return [{ type: "read", passage: step.passage, ...place(0, 1) }];
    if (step.type === "worked")
      return step.examples.map((example, at) => ({
        type: "example",
        example,
        ...place(at, step.examples.length),
      }));
    const { type: role, items } = step;
    const asked = items.map(
      (item, at): Unit => ({ type: "item", role, item, ...place(at, items.length) }),
    );
    return role === "exit" ? [{ type: "quiz", ...place(0, items.length) }, ...asked] : asked;
  });
  return [...units, { type: "end", step: steps.length, at: 1, of: 1 }];
}

/** Where somebody goes on, from answers alone: after the last answer before the first open question. */
export function placeOf(units: readonly Unit[], answered: ReadonlySet<string>): number {
  const isOpen = (unit: Unit) =>
    unit.type === "end" || (unit.type === "item" && !answered.has(unit.item.id));
  const open = units.findIndex(isOpen);
  const before = units.slice(0, open).findLastIndex(({ type }) => type === "item");
  return before + 1;
}

/** The report a screen is about, if any. */
export function passageOf(unit: Unit): string | null {
  if (unit.type === "read") return unit.passage;
  if (unit.type === "example") return unit.example.item.passage;
  return unit.type === "item" ? unit.item.passage : null;
}
