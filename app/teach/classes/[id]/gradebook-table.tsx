import { PageLink } from "@/app/_components/page-link";
import table from "@/app/_components/table.module.css";
import type { Words } from "@/app/_components/words";
import { momentsIn } from "@/app/_server/dates";
import { interfaceLanguage, translator } from "@/app/_server/messages";
import type { AssignmentView } from "@/lib/classroom/assignment";
import type { Gradebook } from "@/lib/classroom/gradebook";
import { titleIn } from "@/lib/lang/lesson-words";
import { GradebookCell } from "./gradebook-cell";
import styles from "./overview.module.css";

type Props = { classId: string; timeZone: string; book: Gradebook; now: Date };

/** Pupils by assignments. The names stay where they are while the rest is scrolled. */
export async function GradebookTable({ classId, timeZone, book, now }: Props) {
  const t = await translator("classes");
  const locale = await interfaceLanguage();
  const moment = await momentsIn(timeZone);
  const base = `/teach/classes/${classId}` as const;
  return (
    <>
      <p id="book-note" className={styles.note}>
        {t("overview.caption", { zone: timeZone })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has only a keyboard scrolls it with the arrows */}
      <section className={table.scroll} tabIndex={0} aria-label={t("overview.table")}>
        <table className={`${table.table} ${styles.book}`} aria-describedby="book-note">
          <thead>
            <tr>
              <th scope="col" className={styles.fixed}>
                {t("overview.pupil")}
              </th>
              {book.assignments.map((assignment, column) => (
                <th key={assignment.id} scope="col">
                  <PageLink href={`${base}/report/${assignment.id}`}>
                    {titleIn(locale, assignment.lesson, assignment.title)}
                  </PageLink>
                  <span className={styles.when}>{datesOf(assignment, now, t, moment)}</span>
                  <span className={styles.when}>
                    {t("overview.done", {
                      done: book.cells.filter((row) => row[column]?.state === "done").length,
                      of: book.pupils.length,
                    })}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {book.pupils.map((pupil, row) => (
              <tr key={pupil.membershipId}>
                <th scope="row" className={styles.fixed}>
                  <PageLink href={`${base}/pupils/${pupil.membershipId}`}>
                    {pupil.nickname}
                  </PageLink>
                  {!pupil.joined && <span className={styles.when}>{t("overview.notJoined")}</span>}
                  {pupil.extraTimePercent > 0 && (
                    <span className={styles.when}>
                      {t("overview.extra", { percent: pupil.extraTimePercent })}
                    </span>
                  )}
                </th>
                {book.cells[row]?.map((cell, column) => (
                  <td key={book.assignments[column]?.id}>
                    <GradebookCell
                      cell={cell}
                      stops={book.assignments[column]?.late === "stop"}
                      t={t}
                      moment={moment}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function datesOf(
  { opensAt, dueAt, withdrawnAt }: AssignmentView,
  now: Date,
  t: Words<"classes">,
  moment: (at: string) => string,
): string {
  if (withdrawnAt) return t("overview.withdrawn");
  if (Date.parse(opensAt) > now.getTime()) return t("overview.opens", { when: moment(opensAt) });
  if (!dueAt) return t("overview.noDue");
  return t("overview.due", { when: moment(dueAt) });
}
