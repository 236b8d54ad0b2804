import "server-only";
import { redirect } from "next/navigation";
import { listAttended } from "@/db/queries/access";
import { listAttempts } from "@/db/queries/attempts";
import type { Access } from "@/db/queries/private-lessons";
import { listTasks } from "@/db/queries/tasks";
import type { Db } from "@/db/types";
import type { Learner } from "./learner";

/**
 * Leads to where somebody finds a colleague's or their teacher's private lesson, which nobody begins by itself: to the
 * assignment it was given in, whoever teaches a class that has it to the lesson with its key, else to the result of what was taken once.
 */
export async function leadToClass(
  db: Db,
  learner: Learner,
  slug: string,
  access: Access,
): Promise<never> {
  for (const attended of await listAttended(db, learner.id)) {
    const task = (await listTasks(db, attended)).find((each) => each.assignment.lesson === slug);
    if (task) redirect(`/assignments/${task.assignment.id}`);
  }
  if (access === "colleague") redirect(`/teach/lessons/${slug}`);
  const taken = (await listAttempts(db, learner.id)).find(({ attempt }) => attempt.lesson === slug);
  redirect(taken ? `/results/${taken.attempt.id}` : "/class");
}
