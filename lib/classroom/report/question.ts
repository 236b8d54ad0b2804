import { type Bars, barsOf, type FirstAnswer } from "../../attempt/bars";
import { halvesOf, type Item } from "../../items/index";
import type { Question } from "../../items/kind";
import { exitItemsOf, type Lesson } from "../../lesson/lesson";
import { type Counts, NOTHING, pooled } from "../../stats/detection";
import { classSensitivity, pupilSensitivity, type Sensitivity } from "../../stats/sensitivity";
import type { FirstAnswers } from "./answers";
import { type Confusion, confusionsOf, type Pair, pairsOf } from "./confusion";

/** What first answers say about one of the four questions. Questions are never added up. */
export type QuestionReport = {
  question: Question;
  /** Pupils who have answered at least one of its exit items. */
  answered: number;
  /** Null where the question has no two halves. */
  bars: Bars | null;
  /** Null for Kind and Wording: their keys are no two-way task with one right answer. */
  sensitivity: Sensitivity | null;
  confusions: Confusion[];
  pairs: Pair[];
};

const QUESTIONS: readonly Question[] = ["voice", "kind", "backing", "wording"];

/** Questions whose keys are firm enough for d′. */
const FIRM: ReadonlySet<Question> = new Set(["voice", "backing"]);

const MOST_PAIRS = 3;

/** The bars of one learner in all lessons of one question. Mixed lessons feed none, as in a pupil's own results. */
function learnerBars(lessons: readonly Lesson[], first: ReadonlyMap<string, FirstAnswer>) {
  return lessons.flatMap((lesson) => barsOf(lesson, first) ?? []);
}

function sumOf(question: Question, all: readonly Bars[]): Bars | null {
  if (all.length === 0) return null;
  const bars: Bars = { question, signals: { right: 0, of: 0 }, noises: { right: 0, of: 0 } };
  for (const { signals, noises } of all) {
    bars.signals.right += signals.right;
    bars.signals.of += signals.of;
    bars.noises.right += noises.right;
    bars.noises.of += noises.of;
  }
  return bars;
}

/** One learner's hits and false alarms at the items with exactly one right answer. */
export function countsOf(items: readonly Item[], first: ReadonlyMap<string, FirstAnswer>): Counts {
  return pooled(
    items.map((item) => {
      const response = first.get(item.id)?.response;
      const halves =
        response?.kind === item.kind && item.key.strength === "hard" && halvesOf(item, response);
      if (!halves) return NOTHING;
      const { signals, noises } = halves;
      return {
        hits: signals.right,
        signals: signals.of,
        falseAlarms: noises.of - noises.right,
        noises: noises.of,
      };
    }),
  );
}

const reports = (
  lessons: readonly Lesson[],
  first: FirstAnswers,
  sensitivityOf: (pupils: readonly Counts[]) => Sensitivity,
): QuestionReport[] =>
  QUESTIONS.flatMap((question) => {
    const own = lessons.filter((lesson) => lesson.question === question);
    const items = lessons.flatMap(exitItemsOf).filter((item) => item.question === question);
    const barred = own.flatMap(exitItemsOf).filter((item) => item.question === question);
    const answered = [...first.values()].filter((each) => items.some(({ id }) => each.has(id)));
    if (items.length === 0) return [];
    const confusions = confusionsOf(items, first);
    return [
      {
        question,
        answered: answered.length,
        bars: sumOf(
          question,
          answered.flatMap((each) => learnerBars(own, each)),
        ),
        sensitivity:
          FIRM.has(question) && barred.length > 0
            ? sensitivityOf(answered.map((each) => countsOf(barred, each)))
            : null,
        confusions,
        pairs: pairsOf(confusions, MOST_PAIRS),
      },
    ];
  });

/** A class's first answers by question, for each question that its lessons ask. */
export const classQuestions = (lessons: readonly Lesson[], first: FirstAnswers): QuestionReport[] =>
  reports(lessons, first, classSensitivity);

/** The same for one pupil, whose own d′ needs 20 + 20 first answers. */
export const pupilQuestions = (
  lessons: readonly Lesson[],
  first: ReadonlyMap<string, FirstAnswer>,
): QuestionReport[] =>
  reports(lessons, new Map([["", first]]), (pupils) => pupilSensitivity(pooled(pupils)));
