import { PageLink } from "@/app/_components/page-link";
import { titleForReader } from "@/app/_server/lesson-words";
import { translator } from "@/app/_server/messages";
import type { Task } from "@/lib/classroom/task";

const ACTION = { none: "start", started: "continue", done: "result" } as const;

/** The one thing to do with a task: its page first, then the lesson, then the result. Its name says which lesson it is about. */
export async function TaskLink({ task, isFirst }: { task: Task; isFirst: boolean }) {
  const t = await translator("assign");
  const action = t(`task.${ACTION[task.state]}`);
  const title = await titleForReader(task.assignment.lesson, task.assignment.title);
  const label = t("task.of", { action, title });
  const className = isFirst ? "button" : "button-quiet";
  if (task.state !== "none")
    return (
      <PageLink className={className} href={workPlace(task)} aria-label={label}>
        {action}
      </PageLink>
    );
  return (
    <PageLink className={className} href={`/assignments/${task.assignment.id}`} aria-label={label}>
      {action}
    </PageLink>
  );
}

/** Straight to the work: the lesson as it was assigned, or the result of it. */
export async function StartLink({ task }: { task: Task }) {
  const t = await translator("assign");
  return (
    <PageLink className="button" href={workPlace(task)}>
      {t(`task.${ACTION[task.state]}`)}
    </PageLink>
  );
}

const workPlace = ({ state, attempt, assignment }: Task) =>
  state === "done" && attempt
    ? (`/results/${attempt}` as const)
    : (`/lessons/${assignment.lesson}?assignment=${assignment.id}` as const);
