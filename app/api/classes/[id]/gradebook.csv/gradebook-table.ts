import type { Words } from "@/app/_components/words";
import type { Cell } from "@/app/_server/csv";
import type { AssignmentView } from "@/lib/classroom/assignment";
import type { Gradebook, Cell as Standing } from "@/lib/classroom/gradebook";

/**
 * A head and a row for each pupil: first one column for each assignment, as gradebooks take them in (points, or for one
 * graded by completion how far), then, for those with points, what was possible and how far. Empty points mean that
 * nothing was answered, not that all was wrong. What was taken back is left out; of two with one title the later has a
 * number.
 */
export function gradebookTable(
  { assignments, pupils, cells }: Gradebook,
  t: Words<"report">,
): Cell[][] {
  const columns = numbered(assignments).filter(({ withdrawnAt }) => withdrawnAt === null);
  const pointed = columns.filter(({ grading }) => grading === "points");
  return [
    [
      t("csv.pupil"),
      ...columns.map(({ grading, title }) =>
        t(grading === "points" ? "csv.points" : "csv.status", { title }),
      ),
      ...pointed.flatMap(({ title }) => [t("csv.possible", { title }), t("csv.status", { title })]),
    ],
    ...pupils.map(({ nickname }, row) => {
      const standings = columns.map((assignment) => ({
        assignment,
        cell: cells[row]?.[assignment.column],
      }));
      return [
        nickname,
        ...standings.map(({ assignment, cell }) =>
          assignment.grading === "points" ? (cell?.points?.earned ?? null) : statusOf(cell, t),
        ),
        ...standings
          .filter(({ assignment }) => assignment.grading === "points")
          .flatMap(({ cell }) => [cell?.points?.possible ?? null, statusOf(cell, t)]),
      ];
    }),
  ];
}

const numbered = (assignments: readonly AssignmentView[]) =>
  assignments.map((assignment, column) => {
    const before = assignments.slice(0, column).filter(({ title }) => title === assignment.title);
    const title = before.length > 0 ? `${assignment.title} ${before.length + 1}` : assignment.title;
    return { ...assignment, column, title };
  });

function statusOf(cell: Standing | undefined, t: Words<"report">): string {
  const state = t(`csv.stateOf.${cell?.state ?? "none"}`);
  return cell?.late ? `${state}, ${t("csv.late")}` : state;
}
