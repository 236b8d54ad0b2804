"use client";

import { QuestionMark } from "@/app/_components/question-mark";
import { Report } from "@/app/_components/report";
import { useWords } from "@/app/_components/words-provider";
import type { PublicLesson } from "@/lib/lesson/public";
import styles from "./offline.module.css";

/** A lesson's first screen without a line: what it is for, what to know before reading, and the whole report. */
export function ShellIntro({ lesson }: { lesson: PublicLesson }) {
  const t = useWords("player");
  const c = useWords("common");
  const r = useWords("reading");
  const first = lesson.steps.find((step) => step.type === "read");
  const passage = lesson.passages.find(({ id }) => id === first?.passage) ?? lesson.passages[0];
  return (
    <>
      <header className={styles.column}>
        <QuestionMark question={lesson.question} t={c} asks />
        <h1 data-heading tabIndex={-1}>
          {lesson.title}
        </h1>
        <p className={styles.lead}>{lesson.aim}</p>
        <p>{c("lesson.minutes", { minutes: lesson.minutes })}</p>
      </header>
      {lesson.contentNote && (
        <section className={styles.note} aria-labelledby="content-note">
          <h2 id="content-note">{t("intro.noteTitle")}</h2>
          <p>{lesson.contentNote}</p>
        </section>
      )}
      <p className={styles.column}>{t("intro.read")}</p>
      <hr />
      {passage && <Report passage={passage} t={c} r={r} />}
    </>
  );
}
