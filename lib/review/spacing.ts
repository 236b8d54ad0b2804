const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Days from one meeting with a label to the next. Whoever comes at the same hour each time meets it 2, 7 and 21 days
 * after the lesson: half a day is let off, or the same hour a week on would be some minutes too early.
 */
const GAPS_IN_DAYS = [2, 4.5, 13.5] as const;

/** A label was worked with in a lesson that was then finished, or asked about in a review. Times are ISO 8601. */
export type Meeting = { at: string; in: "lesson" | "review"; right: boolean };

/** Where a label stands: how many of the three reviews are done, when the next is due (null: none is), and whether it was missed last. */
export type Standing = { done: number; dueAt: string | null; missed: boolean };

const after = (at: string, gap: number): string =>
  new Date(Date.parse(at) + gap * DAY_MS).toISOString();

/**
 * Fixed spacing, told in one sentence: a label comes back 2 days after the lesson in which it was learned, about 5
 * days after that review, and about 14 days after the second one.
 *
 * The gap runs from the day a review was done, not from the day it was due: whoever stays away for a week finds each
 * label once, not twice, and still meets it three times. Right or wrong makes no difference to the day. Being asked
 * before a label is due changes nothing, and neither does a further lesson with it until its three reviews are done;
 * from then on a lesson begins them anew. Meetings in any order; null when it was never met in a lesson.
 */
export function standingOf(meetings: readonly Meeting[]): Standing | null {
  return meetings
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .reduce<Standing | null>(
      (standing, meeting) =>
        meeting.in === "lesson" ? learned(standing, meeting) : reviewed(standing, meeting),
      null,
    );
}

function learned(standing: Standing | null, { at, right }: Meeting): Standing {
  if (standing === null || standing.dueAt === null)
    return { done: 0, dueAt: after(at, GAPS_IN_DAYS[0]), missed: !right };
  return { ...standing, missed: standing.missed || !right };
}

function reviewed(standing: Standing | null, { at, right }: Meeting): Standing | null {
  if (standing === null || !isDue(standing, at)) return standing;
  const done = standing.done + 1;
  const gap = GAPS_IN_DAYS[done];
  return { done, dueAt: gap === undefined ? null : after(at, gap), missed: !right };
}

/** Whether a label is due at a time, ISO 8601. */
export const isDue = ({ dueAt }: Standing, at: string): boolean =>
  dueAt !== null && Date.parse(dueAt) <= Date.parse(at);
