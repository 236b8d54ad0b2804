import type { AssignmentView } from "./assignment";
import { feedbackOpensAt } from "./due";
import type { Cell } from "./gradebook";

/** An assignment as one pupil sees it: when it is due for them and how far they are. It holds no points and no verdict. */
export type Task = {
  assignment: AssignmentView;
  /** One's own due date, ISO 8601. */
  dueAt: string | null;
  extraTimePercent: number;
  extended: boolean;
  state: Cell["state"];
  answered: number;
  of: number;
  late: boolean;
  /** When reasons and results open, ISO 8601; null: after each answer. */
  feedbackOpensAt: string | null;
  /** Id of one's own attempt that counts. */
  attempt: string | null;
};

/** One pupil's cell of the gradebook as their task. */
export function taskOf(assignment: AssignmentView, cell: Cell, extraTimePercent: number): Task {
  const { dueAt, extended, state, answered, of, late, attempt } = cell;
  return {
    assignment,
    dueAt,
    extraTimePercent,
    extended,
    state,
    answered,
    of,
    late,
    feedbackOpensAt: feedbackOpensAt(assignment, dueAt),
    attempt,
  };
}

/** What to do first: what is not done before what is, then by due date, those without one last. */
export function inOrder(tasks: readonly Task[]): Task[] {
  const due = ({ dueAt }: Task) => (dueAt === null ? Number.POSITIVE_INFINITY : Date.parse(dueAt));
  const isDone = ({ state }: Task) => Number(state === "done");
  return tasks.toSorted((a, b) => {
    const byDue = due(a) === due(b) ? 0 : due(a) - due(b);
    return (
      isDone(a) - isDone(b) ||
      (isDone(a) ? -byDue : byDue) ||
      Date.parse(a.assignment.opensAt) - Date.parse(b.assignment.opensAt)
    );
  });
}
