import { PageLink } from "@/app/_components/page-link";
import { titleForReader } from "@/app/_server/lesson-words";
import { interfaceLanguage, translator } from "@/app/_server/messages";
import { whenIn } from "@/app/assignments/when";
import type { Task } from "@/lib/classroom/task";
import styles from "./task.module.css";
import { TaskDue, TaskState } from "./task-facts";
import { TaskLink } from "./task-link";

type Props = {
  tasks: readonly Task[];
  /** The class's, an IANA name. */
  timeZone: string;
  now: Date;
  /** Shown to a teacher: nothing in it leads anywhere. */
  preview?: boolean;
};

async function Entry({
  task,
  isFirst,
  timeZone,
  now,
  preview = false,
}: Omit<Props, "tasks"> & { task: Task; isFirst: boolean }) {
  const t = await translator("assign");
  const { assignment, feedbackOpensAt } = task;
  const title = await titleForReader(assignment.lesson, assignment.title);
  const isHeld = feedbackOpensAt !== null && now.getTime() < Date.parse(feedbackOpensAt);
  const isOverdue = task.late && task.state !== "done";
  return (
    <li className={styles.task}>
      <div>
        <h3 className={styles.title}>
          {preview ? title : <PageLink href={`/assignments/${assignment.id}`}>{title}</PageLink>}
        </h3>
        <p className={styles.due}>
          <TaskDue task={task} timeZone={timeZone} now={now} />
        </p>
        <p className={styles.state}>
          <TaskState task={task} />
        </p>
        {isOverdue && <p className={styles.overdue}>{t(`state.overdue.${assignment.late}`)}</p>}
        {isHeld && (
          <p className={styles.state}>
            {t("task.opens", {
              when: whenIn(t, feedbackOpensAt, {
                timeZone,
                now,
                locale: await interfaceLanguage(),
              }),
            })}
          </p>
        )}
      </div>
      {!preview && <TaskLink task={task} isFirst={isFirst} />}
    </li>
  );
}

/** What a pupil has to do in one class, what to do next first. */
export async function AssignmentList({ tasks, ...rest }: Props) {
  const t = await translator("assign");
  if (tasks.length === 0) return <p>{t("home.empty")}</p>;
  return (
    <ul className={styles.list}>
      {tasks.map((task, at) => (
        <Entry
          key={task.assignment.id}
          task={task}
          isFirst={at === 0 && task.state !== "done"}
          {...rest}
        />
      ))}
    </ul>
  );
}
