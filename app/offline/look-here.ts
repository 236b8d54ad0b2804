import { outbox } from "@/app/_offline/here";
import { keptLessons } from "@/app/_offline/lessons";
import { remembered } from "@/app/_offline/remember";
import type { PublicLesson } from "@/lib/lesson/public";

/** What this device has for an address. Without a lesson, `why` says which page is missing; "own": none. */
export type Found = {
  lessons: readonly PublicLesson[];
  lesson: PublicLesson | null;
  assignment: string | null;
  parts: number[] | null;
  whose: string | null;
  why: "own" | "page" | "lesson" | "assigned";
};

/** Looks for the lesson of an address among what this device keeps. What is done for a class must have been begun. */
export async function lookHere({ pathname, searchParams }: URL): Promise<Found> {
  const lessons = await keptLessons();
  const slug = /^\/lessons\/([^/]+)\/?$/.exec(pathname)?.[1];
  const assignment = searchParams.get("assignment");
  const whose = remembered("whose");
  const found = { lessons, lesson: null, assignment, parts: null, whose };
  if (pathname === "/offline") return { ...found, why: "own" };
  if (slug === undefined) return { ...found, why: "page" };
  const lesson = lessons.find((each) => each.slug === slug);
  if (!lesson) return { ...found, why: "lesson" };
  if (assignment === null) return { ...found, lesson, why: "lesson" };
  const begun = (await outbox().refresh()).findLast(
    ({ taken, whose: theirs }) => taken.assignment === assignment && theirs === whose,
  );
  if (!begun) return { ...found, why: "assigned" };
  return { ...found, lesson, parts: begun.parts, why: "lesson" };
}
