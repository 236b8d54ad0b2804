import { PageLink } from "@/app/_components/page-link";
import { QuestionMark } from "@/app/_components/question-mark";
import { translator } from "@/app/_server/messages";
import type { LessonProgress } from "@/lib/attempt/progress";
import styles from "./progress.module.css";

async function Entry({ lesson, state, attempt, answered, finishedAt }: LessonProgress) {
  const t = await translator("progress");
  const common = await translator("common");
  const action = { new: "start", started: "continue", finished: "result" } as const;
  const label = t(`lessons.${action[state]}`);
  const name = t("lessons.of", { action: label, title: lesson.title });
  return (
    <li className={styles.entry}>
      <div>
        <h3 className={styles.title}>{lesson.title}</h3>
        <p className={styles.meta}>
          {lesson.course !== null && <span>{t("lessons.part", { course: lesson.course })}</span>}
          <QuestionMark question={lesson.question} t={common} />
        </p>
      </div>
      <p className={styles.state}>
        {state === "new" && t("lessons.new")}
        {state === "started" && t("lessons.started", { answered, items: lesson.items })}
        {state === "finished" && finishedAt && t("lessons.finished", { at: new Date(finishedAt) })}
      </p>
      {state === "finished" && attempt ? (
        <PageLink className="button-quiet" href={`/results/${attempt}`} aria-label={name}>
          {label}
        </PageLink>
      ) : (
        <PageLink className="button-quiet" href={`/lessons/${lesson.slug}`} aria-label={name}>
          {label}
        </PageLink>
      )}
    </li>
  );
}

/** Every lesson with where the learner stands in it and the one thing to do there. */
export async function LessonList({ lessons }: { lessons: readonly LessonProgress[] }) {
  const t = await translator("progress");
  return (
    <section aria-labelledby="lessons">
      <h2 id="lessons">{t("lessons.title")}</h2>
      <ul className={styles.list}>
        {lessons.map((entry) => (
          <Entry key={entry.lesson.slug} {...entry} />
        ))}
      </ul>
    </section>
  );
}
