import { asc, eq, sql } from "drizzle-orm";
import { type GivenFirst, LEAST_READERS } from "../../lib/attempt/split";
import { answer, attempt } from "../schema/attempts";
import type { Db } from "../types";

/**
 * How many readers of this installation gave each response first to an item, in one statement: counts, nobody's name.
 * From the tenth reader on only whole tens are counted, in the order in which they answered: between two looks either
 * nobody came along or ten did, so that no difference is one reader's answer.
 */
export async function countFirstResponses(db: Db, item: string): Promise<GivenFirst[]> {
  const first = db
    .selectDistinctOn([attempt.learnerId], {
      learnerId: attempt.learnerId,
      response: answer.response,
      at: answer.at,
    })
    .from(answer)
    .innerJoin(attempt, eq(attempt.id, answer.attemptId))
    .where(eq(answer.item, item))
    .orderBy(asc(attempt.learnerId), asc(answer.at), asc(answer.seq))
    .as("first");
  const placed = db
    .select({
      response: first.response,
      place: sql<number>`row_number() over (order by ${first.at}, ${first.learnerId})`.as("place"),
      readers: sql<number>`count(*) over ()`.as("readers"),
    })
    .from(first)
    .as("placed");
  return db
    .select({ response: placed.response, count: sql<number>`count(*)::int` })
    .from(placed)
    .where(
      sql`${placed.readers} < ${LEAST_READERS} or ${placed.place} <= ${placed.readers} - ${placed.readers} % ${LEAST_READERS}`,
    )
    .groupBy(placed.response);
}
