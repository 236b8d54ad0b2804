import { PageLink } from "@/app/_components/page-link";
import { QuestionMark } from "@/app/_components/question-mark";
import { Report } from "@/app/_components/report";
import { interfaceLanguage, translator } from "@/app/_server/messages";
import { isForeign, languageName } from "@/lib/lang/foreign";
import { wordsLanguage } from "@/lib/lang/lesson-words";
import type { Lesson } from "@/lib/lesson/lesson";
import styles from "./intro.module.css";
import { TwoQuestions } from "./two-questions";

/** A lesson's first screen, drawn on the server: what it is for, what to know before reading, and the whole report. */
export async function Intro({ lesson }: { lesson: Lesson }) {
  const t = await translator("player");
  const c = await translator("common");
  const r = await translator("reading");
  const paper = await translator("worksheet");
  const reader = await interfaceLanguage();
  const words = { lang: wordsLanguage(reader, lesson), dir: "auto" } as const;
  const first = lesson.steps.find((step) => step.type === "read");
  const passage = lesson.passages.find(({ id }) => id === first?.passage) ?? lesson.passages[0];
  return (
    <>
      <header className={styles.head}>
        <p className={styles.back}>
          <PageLink href="/lessons">{t("intro.back")}</PageLink>
        </p>
        <QuestionMark question={lesson.question} t={c} asks />
        <h1 {...words} data-heading tabIndex={-1}>
          {lesson.title}
        </h1>
        <p className={styles.aim} {...words}>
          {lesson.aim}
        </p>
        <p className={styles.facts}>
          {c("lesson.minutes", { minutes: lesson.minutes })} ·{" "}
          <PageLink href={`/lessons/${lesson.slug}/worksheet`}>{paper("open")}</PageLink>
        </p>
        {isForeign(lesson.lang, reader) && (
          <p className={styles.facts}>
            {c("lesson.written", { language: languageName(lesson.lang, reader) })}
          </p>
        )}
      </header>
      {lesson.contentNote && (
        <section className={styles.note} aria-labelledby="content-note">
          <h2 id="content-note">{t("intro.noteTitle")}</h2>
          <p {...words}>{lesson.contentNote}</p>
          {lesson.twin && (
            <PageLink className="button-quiet" href={`/lessons/${lesson.twin}`}>
              {t("intro.twin")}
            </PageLink>
          )}
        </section>
      )}
      <TwoQuestions />
      <p className={styles.read}>{t("intro.read")}</p>
      <noscript>
        <p className={styles.noscript}>{t("intro.noscript")}</p>
      </noscript>
      <hr />
      {passage && <Report passage={passage} t={c} r={r} />}
    </>
  );
}
