import type { Words } from "@/app/_components/words";
import type { Cell } from "@/app/_server/csv";
import type { Gradebook, Cell as Standing } from "@/lib/classroom/gradebook";

/**
 * A head and a row for each pupil: first one column for each assignment, as gradebooks take them in (points, or for one
 * graded by completion how far), then, for those with points, what was possible and how far. Empty points mean that
 * nothing was answered, not that all was wrong.
 */
export function gradebookTable(
  { assignments, pupils, cells }: Gradebook,
  t: Words<"report">,
): Cell[][] {
  const pointed = assignments.filter(({ grading }) => grading === "points");
  return [
    [
      t("csv.pupil"),
      ...assignments.map(({ grading, title }) =>
        t(grading === "points" ? "csv.points" : "csv.status", { title }),
      ),
      ...pointed.flatMap(({ title }) => [t("csv.possible", { title }), t("csv.status", { title })]),
    ],
    ...pupils.map(({ nickname }, row) => {
      const standings = assignments.map((assignment, column) => ({
        assignment,
        cell: cells[row]?.[column],
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

function statusOf(cell: Standing | undefined, t: Words<"report">): string {
  const state = t(`csv.stateOf.${cell?.state ?? "none"}`);
  return cell?.late ? `${state}, ${t("csv.late")}` : state;
}
