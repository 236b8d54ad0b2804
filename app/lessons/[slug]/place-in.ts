import { type Kept, shownAnswers } from "@/app/_offline/kept";
import { inParts } from "@/lib/lesson/parts";
import type { PublicLesson } from "@/lib/lesson/public";
import { placeOf, unitsOf } from "./units";

/** The screen an open attempt goes on with; without one the first. `parts` are the steps of whoever has none open. */
export const placeIn = (whole: PublicLesson, open: Kept | null, parts: number[] | null): number =>
  placeOf(
    unitsOf(inParts(whole, open ? open.parts : parts)),
    new Set(open && shownAnswers(open).map(({ item }) => item)),
  );
