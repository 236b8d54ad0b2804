import tables from "@/app/_components/table.module.css";
import { interfaceLanguage, translator } from "@/app/_server/messages";
import { whenIn } from "@/app/assignments/when";
import type { AssignmentView } from "@/lib/classroom/assignment";
import type { Cell, GradebookPupil } from "@/lib/classroom/gradebook";
import { localOf } from "@/lib/classroom/zoned-time";
import styles from "../assignments.module.css";
import { LaterDate } from "./later-date";
import { ResetAttempt } from "./reset-attempt";

/** Each pupil with how far they are, when it is due for them, and what a teacher may do about it. */
export async function PupilTable({
  assignment,
  rows,
  timeZone,
  now,
  mayChange,
}: {
  assignment: AssignmentView;
  rows: readonly { pupil: GradebookPupil; cell: Cell }[];
  timeZone: string;
  now: Date;
  mayChange: boolean;
}) {
  const t = await translator("assign");
  const where = { timeZone, now, locale: await interfaceLanguage() };
  return (
    <section className={styles.section} aria-labelledby="pupils">
      <h2 id="pupils">{t("one.pupils")}</h2>
      {rows.length === 0 ? (
        <p>{t("one.noPupils")}</p>
      ) : (
        <>
          <p className={styles.lead}>{t("one.pupilsHint")}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard */}
          <section className={tables.scroll} aria-label={t("one.pupils")} tabIndex={0}>
            <table className={tables.table}>
              <thead>
                <tr>
                  <th scope="col">{t("one.pupil")}</th>
                  <th scope="col">{t("one.state")}</th>
                  <th scope="col">{t("one.due")}</th>
                  {mayChange && <th scope="col">{t("one.later")}</th>}
                  {mayChange && <th scope="col">{t("one.reset")}</th>}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ pupil, cell }) => (
                  <tr key={pupil.membershipId}>
                    <th scope="row">{pupil.nickname}</th>
                    <td>
                      <State cell={cell} />
                    </td>
                    <td className={styles.when}>
                      {cell.dueAt ? whenIn(t, cell.dueAt, where) : t("list.noDue")}
                      {cell.extended && <span className={styles.small}>{t("one.extended")}</span>}
                      {!cell.extended && pupil.extraTimePercent > 0 && (
                        <span className={styles.small}>
                          {t("one.extraTime", { percent: pupil.extraTimePercent })}
                        </span>
                      )}
                    </td>
                    {mayChange && (
                      <td>
                        <LaterDate
                          key={cell.extended ? cell.dueAt : ""}
                          assignment={assignment.id}
                          membership={pupil.membershipId}
                          name={pupil.nickname}
                          stored={cell.extended && cell.dueAt ? localOf(cell.dueAt, timeZone) : ""}
                        />
                      </td>
                    )}
                    {mayChange && (
                      <td>
                        {cell.attempt && (
                          <ResetAttempt
                            assignment={assignment.id}
                            membership={pupil.membershipId}
                            name={pupil.nickname}
                          />
                        )}
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
async function State({ cell }: { cell: Cell }) {
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
    </>
  );
}
