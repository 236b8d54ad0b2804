/** A question on paper: its number on the sheet, the same for pupils and teachers, and where it stands in the lesson. */
export type Numbered<I> = { at: number; place: "practice" | "exit"; item: I };

type Step<I> = { type: "read" | "worked" } | { type: "practice" | "exit"; items: readonly I[] };

/** The questions of a lesson as paper numbers them: from 1 on, through practice and quiz. */
export function numbered<I>(steps: readonly Step<I>[]): Numbered<I>[] {
  const asked = steps.flatMap((step) =>
    step.type === "practice" || step.type === "exit"
      ? step.items.map((item) => ({ place: step.type, item }))
      : [],
  );
  return asked.map((question, index) => ({ at: index + 1, ...question }));
}
