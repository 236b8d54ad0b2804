/** When verdicts, reasons and bars are shown: after each answer, or when the due date has passed. */
export type FeedbackTime = "now" | "after-due";

/** What is answered after one's due date: counts and is marked late, or is stored and does not count. */
export type LatePolicy = "count" | "stop";

/** What an assignment is graded by: points of the questions, or only whether it was finished. */
export type Grading = "points" | "completion";

/** What a teacher decided about an assignment. Times are ISO 8601. */
export type Policy = {
  opensAt: string;
  /** Null: it stays open without a date. */
  dueAt: string | null;
  feedback: FeedbackTime;
  late: LatePolicy;
  grading: Grading;
};

/** A lesson given to a class, with the title it has now. */
export type AssignmentView = Policy & {
  id: string;
  /** The lesson's slug. */
  lesson: string;
  version: number;
  title: string;
  /** Indexes of the lesson's steps in the order to take them; null: the whole lesson. */
  parts: number[] | null;
  withdrawnAt: string | null;
};

/** Whether feedback that is held back has a date to open at. Without one it would never open. */
export const opensSomeday = ({ feedback, dueAt }: Pick<Policy, "feedback" | "dueAt">): boolean =>
  feedback === "now" || dueAt !== null;

/** Whether an assignment may be started or worked on. Its due date closes nothing. */
export const isOpen = (
  { opensAt, withdrawnAt }: Pick<AssignmentView, "opensAt" | "withdrawnAt">,
  now: Date,
): boolean => withdrawnAt === null && Date.parse(opensAt) <= now.getTime();

/** What a class attends to: not open yet, open, past its due date, or taken back. */
export function stageOf(
  assignment: Pick<AssignmentView, "opensAt" | "dueAt" | "withdrawnAt">,
  now: Date,
): "withdrawn" | "planned" | "open" | "past" {
  if (assignment.withdrawnAt !== null) return "withdrawn";
  if (!isOpen(assignment, now)) return "planned";
  return assignment.dueAt !== null && Date.parse(assignment.dueAt) < now.getTime()
    ? "past"
    : "open";
}
