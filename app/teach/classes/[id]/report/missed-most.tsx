import { PageLink } from "@/app/_components/page-link";
import { translator } from "@/app/_server/messages";
import type { GivenLesson } from "@/db/queries/reports";
import { type ItemReport, missedMost } from "@/lib/classroom/report/item";
import type { Lesson } from "@/lib/lesson/lesson";
import { ItemEntry } from "./item-entry";
import styles from "./report.module.css";

/** More than this is no longer read: the rest stands on the page of each assignment. */
const MOST = 6;

/** The questions a class missed most, over all its lessons, and the way to every question of each assignment. */
export async function MissedMost({
  classId,
  given,
  lessons,
}: {
  classId: string;
  given: readonly GivenLesson[];
  lessons: readonly { lesson: Lesson; items: ItemReport[] }[];
}) {
  const t = await translator("report");
  const missed = missedMost(
    lessons.flatMap(({ items }) => items),
    MOST,
  );
  const lessonOf = (item: ItemReport) => lessons.find(({ items }) => items.includes(item))?.lesson;
  return (
    <section className={styles.part} aria-labelledby="missed">
      <h2 id="missed">{t("missed.title")}</h2>
      {missed.length === 0 ? (
        <p>{t("missed.none")}</p>
      ) : (
        <>
          <p className={styles.lead}>{t("missed.lead")}</p>
          <ol className={styles.items}>
            {missed.map((report) => {
              const lesson = lessonOf(report);
              return (
                lesson && (
                  <li key={report.item.id}>
                    <ItemEntry report={report} lesson={lesson} kicker={lesson.title} />
                  </li>
                )
              );
            })}
          </ol>
        </>
      )}
      <ul className={`${styles.all} no-print`}>
        {given.map(({ assignment }) => (
          <li key={assignment.id}>
            <PageLink href={`/teach/classes/${classId}/report/${assignment.id}`}>
              {t("missed.all", { title: assignment.title })}
            </PageLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
