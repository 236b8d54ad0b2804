import "server-only";
import { attendsUnder13 } from "@/db/queries/access";
import type { Db } from "@/db/types";
import { isTeacher } from "@/lib/classroom/account";
import { hiddenFrom } from "@/lib/classroom/lessons";
import type { Learner } from "./learner";

/** Tells which lessons are closed to whoever is asking: pupils of a class under 13 don't get those with a content note. */
export async function closedTo(
  db: Db,
  learner: Learner | null,
): Promise<(lesson: { contentNote: string | null }) => boolean> {
  const isPupil = learner?.account && !isTeacher(learner.account);
  const under13 = isPupil ? await attendsUnder13(db, learner.id) : false;
  return (lesson) => hiddenFrom(lesson, under13);
}
