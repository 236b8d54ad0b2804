import { eq } from "drizzle-orm";
import { learner } from "../schema/identity";
import type { Db } from "../types";

/** A learner by id; one that was merged answers as the learner it became. */
export async function findLearner(db: Db, id: string): Promise<{ id: string } | undefined> {
  const [row] = await db
    .select({ id: learner.id, mergedInto: learner.mergedInto })
    .from(learner)
    .where(eq(learner.id, id));
  if (row?.mergedInto) return findLearner(db, row.mergedInto);
  return row && { id: row.id };
}

/** Adds a guest. Done at the first thing worth keeping, never for a mere visit. */
export async function addGuest(db: Db, id: string): Promise<void> {
  await db.insert(learner).values({ id, kind: "guest" });
}

/** Takes back a guest who came to nothing: nobody holds a cookie for it. */
export async function removeGuest(db: Db, id: string): Promise<void> {
  await db.delete(learner).where(eq(learner.id, id));
}
