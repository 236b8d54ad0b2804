import type { z } from "zod";
import type { Question } from "../items/kind";
import type { codeSchema } from "./code";
import type { Lesson } from "./lesson";

/** One of the 23 labels. */
export type Code = z.output<typeof codeSchema>;
/** When a label is taught: 1 with its question, 2 when it is told apart more finely, 3 from about 15 years on. */
export type Tier = 1 | 2 | 3;

const TIERS: Record<Code, Tier> = {
  "V-REP": 1,
  "V-DIR": 2,
  "V-IND": 2,
  "V-PAR": 2,
  "V-UNN": 2,
  "K-CHK": 1,
  "K-PRE": 2,
  "K-JUD": 1,
  "K-REA": 3,
  "K-NOT": 2,
  "R-VER": 1,
  "R-CON": 1,
  "R-ERR": 2,
  "R-NIL": 1,
  "W-EMO": 1,
  "W-LAB": 2,
  "W-EUP": 2,
  "W-INT": 2,
  "W-VRB": 2,
  "W-ACT": 3,
  "W-PRE": 3,
  "D-HED": 2,
  "D-DIS": 2,
};

const QUESTIONS: Record<string, Question> = {
  V: "voice",
  K: "kind",
  R: "backing",
  W: "wording",
  D: "wording",
};

const isCode = (rule: string): rule is Code => Object.hasOwn(TIERS, rule);

/** The 23 labels in the order of the glossary, each with the question it answers and its tier. */
export const LABELS: readonly { code: Code; question: Question; tier: Tier }[] = Object.entries(
  TIERS,
).flatMap(([code, tier]) => {
  const question = QUESTIONS[code.charAt(0)];
  return isCode(code) && question ? [{ code, question, tier }] : [];
});

/** The items of one lesson whose rule is a label, by where they stand. */
export type Covered = { slug: string; worked: string[]; practice: string[]; exit: string[] };

/** Lessons in the order they are taken: the course, then the others by title. */
export const inCourseOrder = <
  L extends { course: number | null; title: string; purpose: Lesson["purpose"] },
>(
  lessons: readonly L[],
): L[] =>
  lessons
    .filter(({ purpose }) => purpose === "lesson")
    .toSorted(
      (a, b) =>
        (a.course ?? Number.POSITIVE_INFINITY) - (b.course ?? Number.POSITIVE_INFINITY) ||
        a.title.localeCompare(b.title, "en"),
    );

type Place = "worked" | "practice" | "exit";
type Met = {
  code: Code;
  slug: string;
  place: Place;
  item: string;
  at: [lesson: number, step: number];
};

/** Every question of some lessons with the label it is about, in the order they are met. */
function metIn(lessons: readonly Lesson[]): Met[] {
  return inCourseOrder(lessons).flatMap(({ slug, steps }, lesson) =>
    steps.flatMap((step, index) => {
      if (step.type === "read") return [];
      const asked =
        step.type === "worked"
          ? step.examples.map(({ item, feedback }) => ({ id: item.id, rule: feedback.rule }))
          : step.items.map(({ id, key }) => ({ id, rule: key.rule }));
      return asked.flatMap(({ id, rule }): Met[] =>
        isCode(rule) ? [{ code: rule, slug, place: step.type, item: id, at: [lesson, index] }] : [],
      );
    }),
  );
}

/** For each label the lessons that have it, in the order they are taken. */
export function coverageOf(lessons: readonly Lesson[]): Map<Code, Covered[]> {
  const coverage = new Map<Code, Covered[]>(LABELS.map(({ code }) => [code, []]));
  for (const { code, slug, place, item } of metIn(lessons)) {
    const rows = coverage.get(code) ?? [];
    let row = rows.find((known) => known.slug === slug);
    if (!row) {
      row = { slug, worked: [], practice: [], exit: [] };
      rows.push(row);
    }
    row[place].push(item);
  }
  return coverage;
}

/** A label is taught by a worked example or a practice question whose rule it is. A quiz asks what was taught. */
export const teaches = ({ worked, practice }: Covered): boolean =>
  worked.length + practice.length > 0;

/** What is wrong with the order of teaching: a label the course leaves out, or one that comes too early. */
export type Gap =
  | { type: "untaught"; code: Code }
  | { type: "early"; code: Code; before: Code; slug: string };

/**
 * Whether the course teaches all 23 labels, and of each question tier 1 before 2 before 3. Labels of one step are
 * taught together: a worked example of a finer label may stand beside the plain one.
 */
export function gapsIn(lessons: readonly Lesson[]): Gap[] {
  const course = new Set(lessons.flatMap(({ course, slug }) => (course === null ? [] : [slug])));
  const first = new Map<Code, Met>();
  for (const met of metIn(lessons))
    if (met.place !== "exit" && !first.has(met.code)) first.set(met.code, met);
  return LABELS.flatMap((label): Gap[] => {
    const own = first.get(label.code);
    if (!own || !course.has(own.slug)) return [{ type: "untaught", code: label.code }];
    return LABELS.flatMap((below): Gap[] => {
      const taught = first.get(below.code);
      const applies = below.question === label.question && below.tier === label.tier - 1;
      if (!applies || !taught || !isBefore(own.at, taught.at)) return [];
      return [{ type: "early", code: label.code, before: below.code, slug: own.slug }];
    });
  });
}

const isBefore = (a: Met["at"], b: Met["at"]) => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
