import type { Metadata } from "next";
import { PageLink } from "@/app/_components/page-link";
import { translator } from "@/app/_server/messages";
import { ReviewReminder } from "../_home/review-reminder";
import { currentLearner } from "../_server/learner";
import { progressForReader } from "../_server/lesson-words";
import { OwnForms } from "../_transfer/own-forms";
import { KeyNotices } from "./key-notices";
import { LessonList } from "./lesson-list";
import styles from "./progress.module.css";
import { QuestionChart } from "./question-chart";

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator("progress");
  return { title: t("title"), robots: { index: false } };
}

/** Where this browser's learner stands: what to do next, each lesson, and first answers by question over time. */
export default async function ProgressPage() {
  const learner = await currentLearner();
  const progress = await progressForReader(learner?.id ?? null);
  const t = await translator("progress");
  const { lessons, questions, next } = progress;
  const lesson = lessons.find((entry) => entry.lesson.slug === next?.slug)?.lesson;
  const fresh = lessons.every(({ state }) => state === "new");
  const courseDone = lessons.every(
    (entry) => entry.lesson.course === null || entry.state === "finished",
  );
  return (
    <>
      <h1>{t("title")}</h1>
      <p className={styles.lead}>{t(learner?.account ? "leadSigned" : "lead")}</p>
      <section className={styles.next} aria-labelledby="next">
        <h2 id="next">{t(fresh ? "empty.title" : "next.title")}</h2>
        {fresh && <p>{t("empty.text")}</p>}
        {lesson && next ? (
          <PageLink className="button" href={`/lessons/${lesson.slug}`}>
            {t(`next.${next.reason}`, { title: lesson.title })}
          </PageLink>
        ) : (
          !fresh && <p>{t(courseDone ? "next.done" : "next.choose")}</p>
        )}
      </section>
      {learner && <ReviewReminder learnerId={learner.id} />}
      {learner && <KeyNotices learnerId={learner.id} />}
      <LessonList lessons={lessons} />
      {questions.length > 0 && (
        <section className={styles.questions} aria-labelledby="questions">
          <h2 id="questions">{t("questions.title")}</h2>
          <p className={styles.lead}>{t("questions.lead")}</p>
          <div className={styles.multiples}>
            {questions.map((asked) => (
              <QuestionChart key={asked.question} {...asked} />
            ))}
          </div>
        </section>
      )}
      {learner?.account && <OwnForms learnerId={learner.id} />}
    </>
  );
}
