import type { Question } from "../items/kind";
import type { Lesson } from "../lesson/lesson";
import type { Attempt } from "./attempt";
import { type Bars, barsOf, type FirstAnswer } from "./bars";
import type { LessonSummary } from "./reply";

/** Where a learner stands in one lesson. Bars are of first answers ever, whichever attempt they came from. */
export type LessonProgress = {
  lesson: LessonSummary;
  state: "new" | "started" | "finished";
  /** The attempt to go on with, or the last finished one. */
  attempt: string | null;
  answered: number;
  /** When the lesson was first finished, ISO 8601. */
  finishedAt: string | null;
  bars: Bars | null;
};

/** What the progress page and `GET /api/progress` show. */
export type Progress = {
  lessons: LessonProgress[];
  /** Bars of finished lessons by question, oldest first: first answers over time. */
  questions: { question: Question; points: { title: string; at: string; bars: Bars }[] }[];
  /**
   * What to do next: go on with a started lesson, else the first new one of the course, else nothing. Whoever has
   * taken lessons outside the course only may be under 13, or have opted out of the war text, and is not led into it.
   */
  next: { slug: string; reason: "continue" | "start" } | null;
};

/** A learner's attempts at one lesson, newest first, each with how many items it has answered. */
export type Attempted = { attempt: Attempt; answered: number };

/** Folds the attempts at a lesson, and the first answers ever, into where its learner stands. */
export function standingIn(
  lesson: LessonSummary,
  body: Lesson,
  attempts: readonly Attempted[],
  first: ReadonlyMap<string, FirstAnswer>,
): LessonProgress {
  const finished = attempts.filter(({ attempt }) => attempt.finishedAt !== null);
  const open = attempts.find(({ attempt }) => attempt.finishedAt === null);
  const last = open ?? finished[0];
  return {
    lesson,
    state: open ? "started" : last ? "finished" : "new",
    attempt: last?.attempt.id ?? null,
    answered: last?.answered ?? 0,
    finishedAt: finished.at(-1)?.attempt.finishedAt ?? null,
    bars: finished.length > 0 ? barsOf(body, first) : null,
  };
}

/** Folds lessons in their order into the progress page. Bars of different questions are never added up. */
export function progressOf(lessons: LessonProgress[]): Progress {
  const finished = lessons.flatMap(({ lesson, finishedAt, bars }) =>
    finishedAt && bars ? [{ title: lesson.title, at: finishedAt, bars }] : [],
  );
  finished.sort((a, b) => a.at.localeCompare(b.at));
  const asked = [...new Set(finished.map(({ bars }) => bars.question))];
  const started = lessons.find(({ state }) => state === "started");
  const course = lessons.filter(({ lesson }) => lesson.course !== null);
  const aside = lessons.some(({ lesson, state }) => lesson.course === null && state !== "new");
  const keepsAside = aside && course.every(({ state }) => state === "new");
  const fresh = keepsAside ? undefined : course.find(({ state }) => state === "new");
  return {
    lessons,
    questions: asked.map((question) => ({
      question,
      points: finished.filter(({ bars }) => bars.question === question),
    })),
    next: started
      ? { slug: started.lesson.slug, reason: "continue" }
      : fresh
        ? { slug: fresh.lesson.slug, reason: "start" }
        : null,
  };
}
