/** What a step has to say for its parts to be chosen: a full lesson's steps and a public one's both do. */
type Stepped =
  | { type: "read"; passage: string }
  | { type: "worked"; examples: readonly { item: { passage: string } }[] }
  | { type: "practice" | "exit"; items: readonly { passage: string }[] };

/** The reports a step's questions are about. */
const passagesOf = (step: Stepped): string[] => {
  if (step.type === "read") return [step.passage];
  return step.type === "worked"
    ? step.examples.map(({ item }) => item.passage)
    : step.items.map(({ passage }) => passage);
};

/**
 * A lesson cut to some of its steps, in the order given. Each report that is to be read comes once, before the
 * first step that asks about it; the first screen is always a report. Null is the whole lesson.
 */
export function inParts<S extends Stepped, L extends { steps: readonly S[] }>(
  lesson: L & { steps: readonly S[] },
  parts: readonly number[] | null,
): L & { steps: S[] } {
  if (!parts) return { ...lesson, steps: [...lesson.steps] };
  const reading = lesson.steps.filter(({ type }) => type === "read");
  const chosen = parts.flatMap((index) => lesson.steps[index] ?? []);
  const steps: S[] = [];
  for (const step of chosen) {
    const asked = new Set(passagesOf(step));
    const needed = reading.filter((read) => passagesOf(read).some((id) => asked.has(id)));
    const before = needed.length > 0 || steps.length > 0 ? needed : reading.slice(0, 1);
    steps.push(...before.filter((read) => !steps.includes(read)));
    if (!steps.includes(step)) steps.push(step);
  }
  return { ...lesson, steps };
}

/** A step that can be chosen, by its index in the lesson, its type and how many questions or examples it has. */
export type Part = { index: number; type: "worked" | "practice" | "exit"; count: number };

/** The steps of a lesson that a teacher may choose. Reports are not chosen: they come along. */
export const partsOf = (lesson: { steps: readonly Stepped[] }): Part[] =>
  lesson.steps.flatMap((step, index) => {
    if (step.type === "read") return [];
    const count = step.type === "worked" ? step.examples.length : step.items.length;
    return [{ index, type: step.type, count }];
  });

/** Whether these indexes name steps that can be chosen, at least one, each once. */
export function areParts(lesson: { steps: readonly Stepped[] }, parts: readonly number[]): boolean {
  const known = new Set(partsOf(lesson).map(({ index }) => index));
  return (
    parts.length > 0 &&
    new Set(parts).size === parts.length &&
    parts.every((index) => known.has(index))
  );
}
