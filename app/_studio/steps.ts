/** The steps from a text to a lesson, in their order. */
export const STEPS = ["text", "records", "questions", "details", "preview", "publish"] as const;
export type StepName = (typeof STEPS)[number];

/** The step that an address names after its “#”; the first where it names none. */
export const stepIn = (hash: string): StepName =>
  STEPS.find((step) => hash === `#${step}`) ?? STEPS[0];

/** The step that follows; the last one follows itself. */
export const stepAfter = (step: StepName): StepName => STEPS[STEPS.indexOf(step) + 1] ?? "publish";
