import { lessonNamed } from "../../support/player";
import type { Reply } from "./caller";
import { Pupil } from "./pupil";

const PUPILS = 12;

/** Some pupils take lessons for as long as `meanwhile` lasts, and finish what they began. */
export async function classAtWork<T>(
  url: string,
  meanwhile: (pupils: readonly Pupil[]) => Promise<T>,
  heard?: (reply: Reply) => void,
): Promise<{ pupils: Pupil[]; result: T }> {
  const lesson = lessonNamed("who-says-so-local");
  const pupils = Array.from({ length: PUPILS }, () => new Pupil(url, lesson, heard));
  let over = false;
  const [result] = await Promise.all([
    meanwhile(pupils).finally(() => {
      over = true;
    }),
    ...pupils.map((pupil) => pupil.takeUntil(() => over)),
  ]);
  return { pupils, result };
}
