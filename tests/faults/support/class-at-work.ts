import { lessonNamed } from "../../support/player";
import type { Heard } from "./caller";
import { Pupil } from "./pupil";

const PUPILS = 12;

/** Some pupils take lessons for as long as `meanwhile` lasts, and finish what they began. */
export async function classAtWork<T>(
  url: string,
  meanwhile: (pupils: readonly Pupil[]) => Promise<T>,
  { heard, pupils: many = PUPILS }: { heard?: Heard; pupils?: number } = {},
): Promise<{ pupils: Pupil[]; result: T }> {
  const lesson = lessonNamed("who-says-so-local");
  const pupils = Array.from({ length: many }, () => new Pupil(url, lesson, heard && { heard }));
  let over = false;
  const [result] = await Promise.all([
    meanwhile(pupils).finally(() => {
      over = true;
    }),
    ...pupils.map((pupil) => pupil.takeUntil(() => over)),
  ]);
  return { pupils, result };
}
