import { PageLink } from "@/app/_components/page-link";
import { database } from "@/app/_server/db";
import type { Learner } from "@/app/_server/learner";
import { titleForReader } from "@/app/_server/lesson-words";
import { translator } from "@/app/_server/messages";
import { TaskDue, TaskState } from "@/app/class/task-facts";
import { TaskLink } from "@/app/class/task-link";
import { listAttended } from "@/db/queries/access";
import { listTasks } from "@/db/queries/tasks";
import styles from "./home.module.css";

/** What a pupil has to do next for a class; nothing for whoever attends none, or has done everything. */
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
  if (!next) return null;
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
