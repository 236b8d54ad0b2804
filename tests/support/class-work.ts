import { randomUUID } from "node:crypto";
import { v7 } from "uuid";
import { assignment } from "@/db/schema/assignments";
import { answer, attempt } from "@/db/schema/attempts";
import type { Db } from "@/db/types";
import { feedbackOn } from "@/lib/items/feedback";
import { type Item, perfectResponse, type Response } from "@/lib/items/index";
import { exitItemsOf, type Lesson } from "@/lib/lesson/lesson";
import type { Member } from "./classroom";

/** Gives a lesson to a class; answers with the assignment's id. */
export async function give(
  db: Db,
  classId: string,
  lesson: string,
  more: Partial<typeof assignment.$inferInsert> = {},
): Promise<string> {
  const id = randomUUID();
  const rules = { feedback: "now", late: "count", grading: "points" } as const;
  await db.insert(assignment).values({ id, classId, lesson, version: 1, ...rules, ...more });
  return id;
}

/** The other answer of a label item, a right one of any other kind. */
export const slip = (item: Item): Response => {
  const other =
    item.kind === "label" ? item.options.find(({ id }) => id !== item.key.option) : undefined;
  return other ? { kind: "label", option: other.id } : perfectResponse(item);
};

/** A finished attempt written straight into the tables: the exit items for which `respond` has an answer, in order. */
export async function walk(
  db: Db,
  learner: Pick<Member, "learnerId">,
  lesson: Lesson,
  respond: (item: Item, at: number) => Response | null,
  more: Partial<typeof attempt.$inferInsert> = {},
): Promise<string> {
  const id = v7();
  const { learnerId } = learner;
  const finishedAt = new Date();
  await db
    .insert(attempt)
    .values({ id, learnerId, lesson: lesson.slug, version: 1, finishedAt, ...more });
  const rows = exitItemsOf(lesson).flatMap((item, seq) => {
    const response = respond(item, seq);
    const feedback = response && feedbackOn(item, response);
    if (!response || !feedback) return [];
    const { verdict, earned, possible } = feedback;
    const told = { verdict, earned, possible };
    return [{ id: v7(), attemptId: id, item: item.id, try: 1, response, seq, hints: 0, told }];
  });
  if (rows.length > 0) await db.insert(answer).values(rows);
  return id;
}
