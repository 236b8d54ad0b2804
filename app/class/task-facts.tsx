import { interfaceLanguage, translator } from "@/app/_server/messages";
import { whenIn } from "@/app/assignments/when";
import type { Task } from "@/lib/classroom/task";
import styles from "./task.module.css";

/** How far a pupil is, by shape and word. */
export async function TaskState({ task }: { task: Task }) {
  const t = await translator("assign");
  const { state, late, answered, of } = task;
  const shape = state === "done" ? "●" : state === "started" ? "◐" : "○";
  const words =
    state === "done"
      ? t(late ? "state.doneLate" : "state.done")
      : state === "started"
        ? t("state.started", { answered, of })
        : t("state.none");
  return (
    <>
      <span aria-hidden="true" className={styles.shape}>
        {shape}
      </span>{" "}
      {words}
    </>
  );
}

/** When a task is due for its pupil, and why that is another day than the class's. */
export async function TaskDue({
  task,
  timeZone,
  now,
}: {
  task: Task;
  timeZone: string;
  now: Date;
}) {
  const t = await translator("assign");
  const locale = await interfaceLanguage();
  const { dueAt, extended, extraTimePercent, state } = task;
  if (dueAt === null) return <>{t("task.noDue")}</>;
  const when = whenIn(t, dueAt, { timeZone, now, locale });
  const isPast = Date.parse(dueAt) < now.getTime();
  const isOwn = extended || extraTimePercent > 0;
  const why = extended
    ? t("task.extended")
    : extraTimePercent > 0 && t("task.extraTime", { percent: extraTimePercent });
  return (
    <>
      {t(isPast ? "task.wasDue" : isOwn && state !== "done" ? "task.until" : "task.due", { when })}
      {why && <span className={styles.why}> ({why})</span>}
    </>
  );
}
