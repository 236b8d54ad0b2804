import { PageLink } from "@/app/_components/page-link";
import { QuestionMark } from "@/app/_components/question-mark";
import { interfaceLanguage, translator } from "@/app/_server/messages";
import type { LessonProgress, Progress } from "@/lib/attempt/progress";
import { isForeign, languageName } from "@/lib/lang/foreign";
import { wordsLanguage } from "@/lib/lang/lesson-words";
import styles from "./course.module.css";

async function LessonEntry({
  entry,
  instead = null,
}: {
  entry: LessonProgress;
  /** The part of the course it is the twin of. */
  instead?: number | null;
}) {
  const t = await translator("home");
  const common = await translator("common");
  const { lesson, state } = entry;
  const reader = await interfaceLanguage();
  const words = { lang: wordsLanguage(reader, lesson), dir: "auto" } as const;
  return (
    <li className={styles.entry}>
      <p className={styles.meta}>
        {lesson.course !== null && <span>{t("course.part", { course: lesson.course })}</span>}
        {instead !== null && <span>{t("course.instead", { course: instead })}</span>}
        <QuestionMark question={lesson.question} t={common} />
      </p>
      <h3 className={styles.title} {...words}>
        <PageLink href={`/lessons/${lesson.slug}`}>{lesson.title}</PageLink>
      </h3>
      <p className={styles.aim} {...words}>
        {lesson.aim}
      </p>
      <p className={styles.facts}>
        {common("lesson.minutes", { minutes: lesson.minutes })} ·{" "}
        {common("lesson.items", { items: lesson.items })}
        {isForeign(lesson.lang, reader) && (
          <> · {common("lesson.in", { language: languageName(lesson.lang, reader) })}</>
        )}
        {state !== "new" && <> · {t(`course.state.${state}`)}</>}
      </p>
    </li>
  );
}

/** The lessons: the course in its order, then those on other news. Never a headline. */
export async function Course({ progress }: { progress: Progress }) {
  const t = await translator("home");
  const course = progress.lessons.filter(({ lesson }) => lesson.course !== null);
  const others = progress.lessons.filter(({ lesson }) => lesson.course === null);
  const partOf = new Map(course.map(({ lesson }) => [lesson.twin, lesson.course]));
  return (
    <>
      {course.length > 0 && (
        <section className={styles.course} aria-labelledby="course">
          <h2 id="course">{t("course.title")}</h2>
          <p className={styles.lead}>{t("course.lead")}</p>
          <p className={styles.lead}>{t("course.care")}</p>
          <ol className={styles.list}>
            {course.map((entry) => (
              <LessonEntry key={entry.lesson.slug} entry={entry} />
            ))}
          </ol>
        </section>
      )}
      {others.length > 0 && (
        <section className={styles.course} aria-labelledby="younger">
          <h2 id="younger">{t("course.younger")}</h2>
          <p className={styles.lead}>{t("course.twin")}</p>
          <ul className={styles.list}>
            {others.map((entry) => (
              <LessonEntry
                key={entry.lesson.slug}
                entry={entry}
                instead={partOf.get(entry.lesson.slug) ?? null}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
