import { interfaceLanguage, translator } from "@/app/_server/messages";
import { whenIn } from "@/app/assignments/when";
import { TaskDue } from "@/app/class/task-facts";
import type { Task } from "@/lib/classroom/task";
import styles from "./intro.module.css";

/** That a lesson is taken for a class: when it is due, when the reasons open, and what no longer counts. */
export async function Assigned({
  task,
  name,
  timeZone,
  now,
}: {
  task: Task;
  name: string;
  timeZone: string;
  now: Date;
}) {
  const t = await translator("assign");
  const { dueAt, feedbackOpensAt, assignment } = task;
  const isPast = dueAt !== null && Date.parse(dueAt) < now.getTime();
  const isHeld = feedbackOpensAt !== null && now.getTime() < Date.parse(feedbackOpensAt);
  const locale = await interfaceLanguage();
  return (
    <div className={styles.assigned}>
      <p>
        <strong>{t("landing.class", { name })}.</strong>{" "}
        <TaskDue task={task} timeZone={timeZone} now={now} />
      </p>
      {isHeld && (
        <p>
          {t("landing.feedbackHeld", {
            when: whenIn(t, feedbackOpensAt, { timeZone, now, locale }),
          })}
        </p>
      )}
      {assignment.late === "stop" && dueAt !== null && (
        <p>{t(isPast ? "landing.stopped" : "landing.lateStop")}</p>
      )}
    </div>
  );
}
