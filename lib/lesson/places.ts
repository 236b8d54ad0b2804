import type { Lesson } from "./lesson";

type Placed = Pick<Lesson, "slug" | "course" | "twin">;

/** After every part of the course, which has far fewer. */
const TWINS = 1000;
const OTHERS = 2 * TWINS;

/** Where a lesson stands in a list: the course in its order, then its twins in that order, then all others alike. */
export function placesOf(lessons: readonly Placed[]): (lesson: Placed) => number {
  const parts = lessons.flatMap(({ course, twin }) =>
    course === null || twin === null ? [] : [[twin, course] as const],
  );
  const partOf = new Map(parts);
  return ({ slug, course }) => course ?? TWINS + (partOf.get(slug) ?? OTHERS);
}
