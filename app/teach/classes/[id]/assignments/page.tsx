import type { Metadata } from "next";
import { PageLink } from "@/app/_components/page-link";
import tables from "@/app/_components/table.module.css";
import { interfaceLanguage, translator } from "@/app/_server/messages";
import { classFor, titleIn } from "@/app/_server/teacher-page";
import { whenIn } from "@/app/assignments/when";
import { listGradebook } from "@/db/queries/gradebook";
import { stageOf } from "@/lib/classroom/assignment";
import { titleIn as wordsOf } from "@/lib/lang/lesson-words";
import styles from "./assignments.module.css";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const title = (await translator("assign"))("title");
  return { title: await titleIn(id, "/assignments", title), robots: { index: false } };
}

/** What is assigned in a class: whether it is open, when it is due, and how many have done it. */
export default async function AssignmentsPage({ params }: Props) {
  const { db, taught } = await classFor((await params).id, "/assignments");
  const t = await translator("assign");
  const now = new Date();
  const { assignments, cells } = await listGradebook(db, taught, now);
  const where = { timeZone: taught.timeZone, now, locale: await interfaceLanguage() };
  const place = `/teach/classes/${taught.id}/assignments` as const;
  return (
    <>
      <h1>{t("title")}</h1>
      {!taught.archivedAt && (
        <p>
          <PageLink className="button" href={`${place}/new`}>
            {t("list.new")}
          </PageLink>
        </p>
      )}
      {assignments.length === 0 ? (
        <p>{t("list.empty")}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard
        <section className={tables.scroll} aria-label={t("title")} tabIndex={0}>
          <table className={tables.table}>
            <thead>
              <tr>
                <th scope="col">{t("list.lesson")}</th>
                <th scope="col">{t("list.state")}</th>
                <th scope="col">{t("list.due")}</th>
                <th scope="col">{t("list.done")}</th>
              </tr>
            </thead>
            <tbody>
              {assignments
                .map((assignment, at) => ({
                  assignment,
                  title: wordsOf(where.locale, assignment.lesson, assignment.title),
                  done: cells.filter((row) => row[at]?.state === "done").length,
                }))
                .toReversed()
                .map(({ assignment, done, title }) => (
                  <tr key={assignment.id}>
                    <th scope="row">
                      {title}
                      <span className={styles.places}>
                        <PageLink
                          href={`${place}/${assignment.id}`}
                          aria-label={t("list.manageOf", { title })}
                        >
                          {t("list.manage")}
                        </PageLink>{" "}
                        <PageLink
                          href={`/teach/classes/${taught.id}/report/${assignment.id}`}
                          aria-label={t("list.reportOf", { title })}
                        >
                          {t("list.report")}
                        </PageLink>
                      </span>
                    </th>
                    <td>
                      {t(`list.stage.${stageOf(assignment, now)}`, {
                        when: whenIn(t, assignment.opensAt, where),
                      })}
                    </td>
                    <td className={styles.when}>
                      {assignment.dueAt ? whenIn(t, assignment.dueAt, where) : t("list.noDue")}
                    </td>
                    <td>{t("list.doneOf", { done, of: cells.length })}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}
