import { PageLink } from "@/app/_components/page-link";
import { translator } from "@/app/_server/messages";
import type { Task } from "@/lib/classroom/task";

/** Where a task goes on: its own page first, then the lesson, then the result. */
function placeOf({ state, attempt, assignment }: Task): string {
  if (state === "none" || !attempt) return `/assignments/${assignment.id}`;
  return state === "done"
    ? `/results/${attempt}`
    : `/lessons/${assignment.lesson}?assignment=${assignment.id}`;
}

/** The one thing to do with a task. Its name says which lesson it is about. */
export async function TaskLink({ task, isFirst }: { task: Task; isFirst: boolean }) {
  const t = await translator("assign");
  const action = t(
    `task.${({ none: "start", started: "continue", done: "result" } as const)[task.state]}`,
  );
  return (
    <PageLink
      className={isFirst ? "button" : "button-quiet"}
      href={placeOf(task)}
      aria-label={t("task.of", { action, title: task.assignment.title })}
    >
      {action}
    </PageLink>
  );
}
