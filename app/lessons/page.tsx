import type { Metadata } from "next";
import { PageLink } from "@/app/_components/page-link";
import { closedTo } from "@/app/_server/closed";
import { database } from "@/app/_server/db";
import { currentLearner } from "@/app/_server/learner";
import { forReader } from "@/app/_server/lesson-words";
import { translator } from "@/app/_server/messages";
import { listLessons } from "@/db/queries/lessons";
import { LessonRow } from "./lesson-row";
import styles from "./page.module.css";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator("player"))("list.title") };
}

/** Every lesson: the course in its order, then the others. A report's headline is never shown here. */
export default async function LessonsPage() {
  const t = await translator("player");
  const db = await database();
  const isClosed = await closedTo(db, await currentLearner());
  const lessons = (await listLessons(db)).filter((lesson) => !isClosed(lesson));
  const worded = await Promise.all(lessons.map(forReader));
  const course = worded.filter((lesson) => lesson.course !== null);
  const others = worded.filter((lesson) => lesson.course === null);
  const partOf = new Map(course.map((lesson) => [lesson.twin, lesson.course]));
  return (
    <div className={styles.page}>
      <h1>{t("list.title")}</h1>
      <p className={styles.lead}>{t("list.lead")}</p>
      <p>
        <PageLink href="/labels">{t("list.labels")}</PageLink>
      </p>
      {lessons.length === 0 && (
        <p>
          {t("list.empty")} {t("list.emptyDetail")}
        </p>
      )}
      {course.length > 0 && (
        <section aria-labelledby="course">
          <h2 id="course">{t("list.course")}</h2>
          <p className={styles.about}>{t("list.courseLead", { count: course.length })}</p>
          <ol className={styles.list}>
            {course.map((lesson) => (
              <LessonRow key={lesson.slug} lesson={lesson} />
            ))}
          </ol>
        </section>
      )}
      {others.length > 0 && (
        <section aria-labelledby="others">
          <h2 id="others">{t("list.others")}</h2>
          <p className={styles.about}>{t("list.othersLead")}</p>
          <ul className={styles.list}>
            {others.map((lesson) => (
              <LessonRow
                key={lesson.slug}
                lesson={lesson}
                instead={partOf.get(lesson.slug) ?? null}
              />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
