import { asc, eq, sql } from "drizzle-orm";
import type { GivenFirst } from "../../lib/attempt/split";
import { answer, attempt } from "../schema/attempts";
import type { Db } from "../types";

/** How many readers of this installation gave each response first to an item, in one statement: counts, nobody's name. */
export async function countFirstResponses(db: Db, item: string): Promise<GivenFirst[]> {
  const first = db
    .selectDistinctOn([attempt.learnerId], { response: answer.response })
    .from(answer)
    .innerJoin(attempt, eq(attempt.id, answer.attemptId))
    .where(eq(answer.item, item))
    .orderBy(asc(attempt.learnerId), asc(answer.at), asc(answer.seq))
    .as("first");
  return db
    .select({ response: first.response, count: sql<number>`count(*)::int` })
    .from(first)
    .groupBy(first.response);
}
