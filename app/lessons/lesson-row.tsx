import { PageLink } from "@/app/_components/page-link";
import { QuestionMark } from "@/app/_components/question-mark";
import { interfaceLanguage, translator } from "@/app/_server/messages";
import type { LessonSummary } from "@/lib/attempt/reply";
import { isForeign, languageName } from "@/lib/lang/foreign";
import { wordsLanguage } from "@/lib/lang/lesson-words";
import styles from "./page.module.css";

/** One lesson in the list: which question it asks, what one learns, how long it takes, and which part it can stand in for. */
export async function LessonRow({
  lesson,
  instead = null,
}: {
  lesson: LessonSummary;
  /** The part of the course it is the twin of. */
  instead?: number | null;
}) {
  const t = await translator("player");
  const c = await translator("common");
  const reader = await interfaceLanguage();
  const words = { lang: wordsLanguage(reader, lesson), dir: "auto" } as const;
  const { slug, title, aim, minutes, items, question, course, contentNote } = lesson;
  return (
    <li className={styles.row}>
      <p className={styles.top}>
        {course !== null && <span className={styles.part}>{t("list.part", { part: course })}</span>}
        {instead !== null && (
          <span className={styles.part}>{t("list.instead", { part: instead })}</span>
        )}
        <QuestionMark question={question} t={c} />
      </p>
      <h3 {...words}>
        <PageLink href={`/lessons/${slug}`}>{title}</PageLink>
      </h3>
      <p {...words}>{aim}</p>
      <p className={styles.facts}>
        <span>{c("lesson.minutes", { minutes })}</span>
        <span>{c("lesson.items", { items })}</span>
        {isForeign(lesson.lang, reader) && (
          <span>{c("lesson.in", { language: languageName(lesson.lang, reader) })}</span>
        )}
        {contentNote && <span>{t("list.note")}</span>}
      </p>
    </li>
  );
}
