import type { Question } from "../items/kind";
import type { Bars } from "./bars";
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

export type Progress = {
  lessons: LessonProgress[];
  /** Bars of finished lessons by question, oldest first: first answers over time. */
  questions: { question: Question; points: { title: string; at: string; bars: Bars }[] }[];
  /** What to do next: go on with a started lesson, else the first new one of the course, else nothing. */
  next: { slug: string; reason: "continue" | "start" } | null;
};

/** Folds lessons in their order into the progress page. Bars of different questions are never added up. */
export function progressOf(lessons: LessonProgress[]): Progress {
  const finished = lessons.flatMap(({ lesson, finishedAt, bars }) =>
    finishedAt && bars ? [{ title: lesson.title, at: finishedAt, bars }] : [],
  );
  finished.sort((a, b) => a.at.localeCompare(b.at));
  const asked = [...new Set(finished.map(({ bars }) => bars.question))];
  const started = lessons.find(({ state }) => state === "started");
  const fresh = lessons.find(({ lesson, state }) => state === "new" && lesson.course !== null);
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
