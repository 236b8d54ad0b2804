import { type Feedback, feedbackOn } from "../../items/feedback";
import type { Item, Response, ScoredItem } from "../../items/index";
import type { Note } from "../../items/kind";
import { discrimination } from "../../stats/discrimination";
import type { FirstAnswers } from "./answers";
import { grouped } from "./grouped";
import { type Part, splitOf } from "./split";

/** A wrong answer is called tempting only where this many pupils have answered. */
const TEMPTING_FROM = 5;

/** One exit item as a class answered it first. */
export type ItemReport = {
  item: ScoredItem;
  answered: number;
  /** Answers that were not fully right. Null for a question without a right answer. */
  missed: number | null;
  split: Part[];
  /**
   * The wrong part that most pupils chose or missed, with its reason; null below five answers and where none is wrong.
   * `chosen` is the speaker a claim was given to, else what the note is about.
   */
  tempting: { note: Note; chosen: string; pupils: number } | null;
  /** Correlation with the rest of the quiz over `walks` whole quizzes; null where it can't be told. */
  discrimination: { value: number | null; walks: number };
};

type Judged = { response: Response; feedback: Feedback };

function judged(item: Item, first: FirstAnswers): Judged[] {
  return [...first.values()].flatMap((answers) => {
    const response = answers.get(item.id)?.response;
    const feedback = response?.kind === item.kind ? feedbackOn(item, response) : null;
    return response && feedback ? [{ response, feedback }] : [];
  });
}

function temptingIn(answers: readonly Judged[]): ItemReport["tempting"] {
  if (answers.length < TEMPTING_FROM) return null;
  const slips = answers.flatMap(({ response, feedback: { verdict, notes } }) =>
    notes
      .filter((note) => verdict !== "right" && note.verdict !== "right")
      .map((note) => ({
        note,
        // A claim may be given to several wrong speakers.
        chosen: response.kind === "match" ? (response.pairs[note.at] ?? "") : note.at,
      })),
  );
  const same = grouped(slips, ({ note, chosen }) => `${note.at} ${chosen}`);
  const [most] = same.toSorted((a, b) => b.length - a.length);
  const slip = most?.[0];
  return most && slip ? { ...slip, pupils: most.length } : null;
}

/** Points of whole quizzes, each item 0–1. A quiz with an item left out can't be compared. */
function walksOf(items: readonly Item[], pool: FirstAnswers): number[][] {
  return [...pool.values()].flatMap((answers) => {
    const marks = items.flatMap((item) => {
      const response = answers.get(item.id)?.response;
      const feedback = response?.kind === item.kind ? feedbackOn(item, response) : null;
      return feedback ? [feedback.earned / feedback.possible] : [];
    });
    return marks.length === items.length ? [marks] : [];
  });
}

/**
 * The exit items of one lesson as a class answered them first. `pool` holds the first answers of all the teacher's
 * classes: only discrimination, which needs many, is worked out over it.
 */
export function itemReports(
  items: readonly ScoredItem[],
  first: FirstAnswers,
  pool: FirstAnswers,
): ItemReport[] {
  const scored = items.filter(({ key }) => key.strength !== "open");
  const walks = walksOf(scored, pool);
  return items.map((item) => {
    const answers = judged(item, first);
    const open = item.key.strength === "open";
    const wrong = answers.filter(({ feedback }) => feedback.verdict !== "right");
    return {
      item,
      answered: answers.length,
      missed: open ? null : wrong.length,
      split: splitOf(
        item,
        answers.map(({ response }) => response),
      ),
      tempting: open ? null : temptingIn(answers),
      discrimination: {
        value: open ? null : discrimination(walks, scored.indexOf(item)),
        walks: walks.length,
      },
    };
  });
}

/** The items missed most, by share, at most so many; those nobody missed or answered are left out. */
export const missedMost = (items: readonly ItemReport[], most: number): ItemReport[] =>
  items
    .filter(({ missed }) => missed !== null && missed > 0)
    .toSorted((a, b) => share(b) - share(a) || b.answered - a.answered)
    .slice(0, most);

const share = ({ missed, answered }: ItemReport) => (missed ?? 0) / Math.max(answered, 1);
