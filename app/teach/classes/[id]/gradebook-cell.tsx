import type { Words } from "@/app/_components/words";
import type { Cell } from "@/lib/classroom/gradebook";
import styles from "./overview.module.css";

/** How far one pupil is with one assignment: a shape, and the same in words. */
export function GradebookCell({
  cell,
  stops,
  t,
  moment,
}: {
  cell: Cell;
  /** Whether answers after the due date don't count. */
  stops: boolean;
  t: Words<"classes">;
  moment: (at: string) => string;
}) {
  const { state, late, extended, dueAt } = cell;
  return (
    <span className={`${styles.cell} ${styles[state]} ${late ? styles.late : ""}`}>
      <Shape state={state} />
      <span>
        <span className={styles.words}>{wordsFor(cell, t)}</span>
        {state === "done" && late && (
          <span className={styles.tag}>
            {t(stops ? "overview.cell.lateStops" : "overview.cell.late")}
          </span>
        )}
        {extended && dueAt && (
          <span className={styles.when}>
            {t("overview.cell.extended", { when: moment(dueAt) })}
          </span>
        )}
      </span>
    </span>
  );
}

function wordsFor({ state, late, answered, of, points }: Cell, t: Words<"classes">): string {
  if (state === "none") return t(late ? "overview.cell.missing" : "overview.cell.none");
  if (state === "started")
    return t(late ? "overview.cell.startedLate" : "overview.cell.started", { answered, of });
  return points ? t("overview.cell.points", points) : t("overview.cell.done");
}

/** An empty ring, a half-filled one, or a tick: told apart without colour. */
function Shape({ state }: Pick<Cell, "state">) {
  return (
    <svg className={styles.shape} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <circle className={styles.ring} cx="10" cy="10" r="8.25" />
      {state === "started" && <path className={styles.fill} d="M10 4a6 6 0 0 1 0 12z" />}
      {state === "done" && <path className={styles.line} d="m6 10.3 2.8 2.8L14.2 7.3" />}
    </svg>
  );
}
