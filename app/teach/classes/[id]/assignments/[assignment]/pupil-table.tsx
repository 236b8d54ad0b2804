import tables from "@/app/_components/table.module.css";
import { momentsIn } from "@/app/_server/dates";
import { translator } from "@/app/_server/messages";
import type { AssignmentView } from "@/lib/classroom/assignment";
import type { Cell, GradebookPupil } from "@/lib/classroom/gradebook";
import { localOf } from "@/lib/classroom/zoned-time";
import styles from "../assignments.module.css";
import { PupilChange } from "./pupil-change";

/** Each pupil with how far they are, when it is due for them, and what a teacher may do about it. */
export async function PupilTable({
  assignment,
  rows,
  timeZone,
  mayChange,
}: {
  assignment: AssignmentView;
  rows: readonly { pupil: GradebookPupil; cell: Cell }[];
  timeZone: string;
  mayChange: boolean;
}) {
  const t = await translator("assign");
  const moment = await momentsIn(timeZone);
  return (
    <section className={styles.section} aria-labelledby="pupils">
      <h2 id="pupils">{t("one.pupils")}</h2>
      {rows.length === 0 ? (
        <p>{t("one.noPupils")}</p>
      ) : (
        <>
          <p className={styles.lead}>
            {t("one.pupilsHint", { zone: timeZone.replaceAll("_", " ") })}
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard */}
          <section className={tables.scroll} aria-label={t("one.table")} tabIndex={0}>
            <table className={tables.table}>
              <thead>
                <tr>
                  <th scope="col">{t("one.pupil")}</th>
                  <th scope="col">{t("one.state")}</th>
                  <th scope="col">{t("one.due")}</th>
                  {mayChange && <th scope="col">{t("one.change")}</th>}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ pupil, cell }) => (
                  <tr key={pupil.membershipId}>
                    <th scope="row">{pupil.nickname}</th>
                    <td>
                      <State cell={cell} stops={assignment.late === "stop"} />
                    </td>
                    <td className={styles.when}>
                      {cell.dueAt ? moment(cell.dueAt) : t("list.noDue")}
                      {cell.extended && <span className={styles.small}>{t("one.extended")}</span>}
                      {!cell.extended && pupil.extraTimePercent > 0 && (
                        <span className={styles.small}>
                          {t("one.extraTime", { percent: pupil.extraTimePercent })}
                        </span>
                      )}
                    </td>
                    {mayChange && (
                      <td className={styles.change}>
                        <PupilChange
                          assignment={assignment.id}
                          membership={pupil.membershipId}
                          name={pupil.nickname}
                          stored={cell.extended && cell.dueAt ? localOf(cell.dueAt, timeZone) : ""}
                          begun={cell.attempt !== null}
                        />
                      </td>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
    </section>
  );
}

/** How far a pupil is, by shape and word. */
async function State({ cell, stops }: { cell: Cell; stops: boolean }) {
  const t = await translator("assign");
  const { state, late, answered, of, points } = cell;
  const shape = state === "done" ? "●" : state === "started" ? "◐" : "○";
  return (
    <>
      <span aria-hidden="true">{shape}</span>{" "}
      {state === "done"
        ? t(late ? "state.doneLate" : "state.done")
        : state === "started"
          ? t("state.started", { answered, of })
          : t("state.none")}
      {points && <span className={styles.small}>{t("one.points", points)}</span>}
      {late && stops && points && <span className={styles.small}>{t("one.lateStops")}</span>}
    </>
  );
}
