import type { Metadata } from "next";
import { PageLink } from "@/app/_components/page-link";
import { QuestionMark } from "@/app/_components/question-mark";
import { database } from "@/app/_server/db";
import { forReader } from "@/app/_server/lesson-words";
import { translator } from "@/app/_server/messages";
import { teacherFor } from "@/app/_server/teacher-page";
import { listTaught } from "@/db/queries/access";
import { listAssignedIn } from "@/db/queries/assignments";
import { listLessons, summaryOf } from "@/db/queries/lessons";
import { listOwnLessons } from "@/db/queries/private-lessons";
import type { LessonSummary } from "@/lib/attempt/reply";
import styles from "./lessons.module.css";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator("assign"))("lessons.title"), robots: { index: false } };
}

/** Every lesson for a teacher: how long, which question, and in which of one's classes it is assigned. */
export default async function TeachLessonsPage() {
  const { learner, account } = await teacherFor("/teach/lessons");
  const t = await translator("assign");
  const db = await database();
  const lessons = await Promise.all((await listLessons(db)).map(forReader));
  const own = (await listOwnLessons(db, account.id)).map(summaryOf);
  const classes = (await listTaught(db, learner.id)).filter(({ archivedAt }) => !archivedAt);
  const assigned = await listAssignedIn(db, classes);
  const classesWith = (slug: string) =>
    classes.filter(({ id }) =>
      assigned.some(({ lesson, classId }) => lesson === slug && classId === id),
    );
  const sections = [
    ["own", own],
    ["course", lessons.filter(({ course }) => course !== null)],
    ["others", lessons.filter(({ course }) => course === null)],
  ] as const;
  return (
    <div className={styles.page}>
      <h1>{t("lessons.title")}</h1>
      <p className={styles.lead}>{t("lessons.lead")}</p>
      {sections.map(
        ([name, listed]) =>
          listed.length > 0 && (
            <section key={name} aria-labelledby={name}>
              <h2 id={name}>{t(`lessons.${name}`)}</h2>
              <ul className={styles.list}>
                {listed.map((lesson) => (
                  <Entry
                    key={lesson.slug}
                    lesson={lesson}
                    classes={classesWith(lesson.slug).map((taught) => taught.name)}
                  />
                ))}
              </ul>
            </section>
          ),
      )}
    </div>
  );
}

async function Entry({ lesson, classes }: { lesson: LessonSummary; classes: string[] }) {
  const t = await translator("assign");
  const c = await translator("common");
  const { slug, title, aim, minutes, items, question, contentNote } = lesson;
  return (
    <li className={styles.entry}>
      <QuestionMark question={question} t={c} />
      <h3>{title}</h3>
      <p>{aim}</p>
      <p className={styles.facts}>
        <span>{c("lesson.minutes", { minutes })}</span>
        <span>{c("lesson.items", { items })}</span>
        {contentNote && <span>{t("lessons.note")}</span>}
      </p>
      <p className={styles.facts}>
        {classes.length > 0
          ? t("lessons.in", { classes: classes.join(", ") })
          : t("lessons.nowhere")}
      </p>
      <p className={styles.actions}>
        <PageLink
          className="button-quiet"
          href={`/teach/lessons/${slug}`}
          aria-label={t("lessons.readOf", { title })}
        >
          {t("lessons.read")}
        </PageLink>
        <PageLink
          className="button"
          href={`/teach/lessons/${slug}/assign`}
          aria-label={t("lessons.assignOf", { title })}
        >
          {t("lessons.assign")}
        </PageLink>
      </p>
    </li>
  );
}
