import { notFound } from "next/navigation";
import { PageLink } from "@/app/_components/page-link";
import { QuestionMark } from "@/app/_components/question-mark";
import { WordsProvider } from "@/app/_components/words-provider";
import { database } from "@/app/_server/db";
import { forReader } from "@/app/_server/lesson-words";
import { interfaceLanguage, messagesFor, translator } from "@/app/_server/messages";
import { HandIn } from "@/app/assignments/hand-in";
import { Rules } from "@/app/assignments/rules";
import { whenIn } from "@/app/assignments/when";
import { TaskDue, TaskState } from "@/app/class/task-facts";
import { StartLink } from "@/app/class/task-link";
import type { Attended } from "@/db/queries/access";
import { findHandIn } from "@/db/queries/hand-in";
import { findLesson } from "@/db/queries/lessons";
import type { Task } from "@/lib/classroom/task";
import styles from "./landing.module.css";

type Props = { task: Task; attended: Attended; learnerId: string; now: Date };

/** One assignment for one pupil: the lesson, when it is due, what counts, and the one thing to do next. */
export async function Landing({ task, attended, learnerId, now }: Props) {
  const t = await translator("assign");
  const { assignment } = task;
  const found = await findLesson(await database(), assignment.lesson, assignment.version);
  if (!found) notFound();
  const lesson = await forReader(found.lesson);
  const { timeZone, name } = attended;
  return (
    <div className={styles.page}>
      <p className={styles.back}>
        <PageLink href="/class">{t("home.title")}</PageLink>
      </p>
      <p className={styles.class}>{t("landing.class", { name })}</p>
      <h1>{lesson.title}</h1>
      <QuestionMark question={lesson.question} t={await translator("common")} asks />
      <p className={styles.aim}>{lesson.aim}</p>
      {lesson.contentNote && (
        <section className={styles.note} aria-labelledby="note">
          <h2 id="note">{t("landing.noteTitle")}</h2>
          <p>{lesson.contentNote}</p>
          {lesson.twin && <PageLink href={`/lessons/${lesson.twin}`}>{t("landing.twin")}</PageLink>}
        </section>
      )}
      <p className={styles.due}>
        <TaskDue task={task} timeZone={timeZone} now={now} />
      </p>
      <p>
        <TaskState task={task} />
      </p>
      <p>
        <StartLink task={task} />
      </p>
      <h2>{t("task.rules")}</h2>
      <Rules task={task} lesson={lesson} timeZone={timeZone} now={now} />
      {task.state === "none" && (
        <Offer task={task} learnerId={learnerId} where={{ timeZone, now }} />
      )}
    </div>
  );
}

async function Offer({
  task: { assignment },
  learnerId,
  where,
}: Pick<Props, "task" | "learnerId"> & { where: { timeZone: string; now: Date } }) {
  const t = await translator("assign");
  const attempt = await findHandIn(await database(), learnerId, assignment.lesson);
  if (!attempt) return null;
  const locale = await interfaceLanguage();
  const { finishedAt, startedAt, answered, id } = attempt;
  return (
    <section className={styles.note} aria-labelledby="hand-in">
      <h2 id="hand-in">{t("landing.handInTitle")}</h2>
      <p>
        {t("landing.handInText", {
          state: finishedAt ? "finished" : "started",
          at: whenIn(t, finishedAt ?? startedAt, { ...where, locale }),
          answered,
        })}
      </p>
      <WordsProvider locale={locale} messages={await messagesFor("common")}>
        <HandIn assignment={assignment.id} attempt={id} label={t("landing.handIn")} />
      </WordsProvider>
    </section>
  );
}
