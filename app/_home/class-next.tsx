import { PageLink } from "@/app/_components/page-link";
import { database } from "@/app/_server/db";
import type { Learner } from "@/app/_server/learner";
import { titleForReader } from "@/app/_server/lesson-words";
import { translator } from "@/app/_server/messages";
import { CheckTask, openRoundFor } from "@/app/_transfer/task";
import { TaskDue, TaskState } from "@/app/class/task-facts";
import { TaskLink } from "@/app/class/task-link";
import { type Attended, listAttended } from "@/db/queries/access";
import { listTasks } from "@/db/queries/tasks";
import styles from "./home.module.css";

/** The round of a check that is open and not done in one of these classes, if there is one. */
async function OpenRound({ classes, learnerId }: { classes: Attended[]; learnerId: string }) {
  const db = await database();
  const open = await Promise.all(classes.map((attended) => openRoundFor(db, attended, learnerId)));
  const next = open.find((round) => round && !round.own?.finishedAt);
  if (!next) return null;
  const t = await translator("assign");
  return (
    <section className={styles.round} aria-labelledby="class-next">
      <h2 id="class-next">{t("home.nextTitle")}</h2>
      <CheckTask {...next} />
    </section>
  );
}

/** What a pupil has to do next for a class: what is assigned before a check on new reports; nothing for whoever attends none, or has done everything. */
export async function ClassNext({ learner }: { learner: Learner }) {
  const t = await translator("assign");
  const db = await database();
  const now = new Date();
  const classes = await listAttended(db, learner.id);
  const open = await Promise.all(
    classes.map(async (attended) => {
      const [task] = await listTasks(db, attended, now);
      return task && task.state !== "done" ? [{ attended, task }] : [];
    }),
  );
  const due = (dueAt: string | null) => dueAt ?? "9999";
  const [next] = open.flat().toSorted((a, b) => due(a.task.dueAt).localeCompare(due(b.task.dueAt)));
  if (!next) return <OpenRound classes={classes} learnerId={learner.id} />;
  const { attended, task } = next;
  const title = await titleForReader(task.assignment.lesson, task.assignment.title);
  return (
    <section className={styles.resume} aria-labelledby="class-next">
      <div>
        <h2 id="class-next">{t("home.nextTitle")}</h2>
        <p>
          <strong>{title}</strong> ({attended.name})
        </p>
        <p>
          <TaskDue task={task} timeZone={attended.timeZone} now={now} />
        </p>
        <p>
          <TaskState task={task} />
        </p>
        <p>
          <PageLink href="/class">{t("home.more")}</PageLink>
        </p>
      </div>
      <TaskLink task={task} isFirst />
    </section>
  );
}
