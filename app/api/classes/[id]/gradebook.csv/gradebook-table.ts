import type { Words } from "@/app/_components/words";
import type { Cell } from "@/app/_server/csv";
import type { AssignmentView } from "@/lib/classroom/assignment";
import type { Gradebook, Cell as Standing } from "@/lib/classroom/gradebook";

/**
 * A head and a row for each pupil. An assignment graded by points has three columns, points, what was possible and how
 * far; one graded by completion only how far. Empty points mean that nothing was answered, not that all was wrong.
 */
export function gradebookTable(
  { assignments, pupils, cells }: Gradebook,
  t: Words<"report">,
): Cell[][] {
  const head = assignments.flatMap((assignment) => headOf(assignment, t));
  return [
    [t("csv.pupil"), ...head],
    ...pupils.map(({ nickname }, row) => [
      nickname,
      ...assignments.flatMap((assignment, column) => standing(assignment, cells[row]?.[column], t)),
    ]),
  ];
}

const headOf = ({ title, grading }: AssignmentView, t: Words<"report">): string[] =>
  grading === "points"
    ? [t("csv.points", { title }), t("csv.possible", { title }), t("csv.status", { title })]
    : [t("csv.status", { title })];

function standing(
  { grading }: AssignmentView,
  cell: Standing | undefined,
  t: Words<"report">,
): Cell[] {
  const state = t(`csv.stateOf.${cell?.state ?? "none"}`);
  const how = cell?.late ? `${state}, ${t("csv.late")}` : state;
  if (grading === "completion") return [how];
  return [cell?.points?.earned ?? null, cell?.points?.possible ?? null, how];
}
