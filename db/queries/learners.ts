import { and, eq, isNull, type Placeholder } from "drizzle-orm";
import { learner } from "../schema/identity";
import type { Db } from "../types";

/** The guest with this id. One that became somebody's with an account is nobody any longer: its cookie must not open that account's work. */
export const isGuest = (id: string | Placeholder) =>
  and(eq(learner.id, id), eq(learner.kind, "guest"), isNull(learner.mergedInto));

/** A guest by id. */
export async function findGuest(db: Db, id: string): Promise<{ id: string } | undefined> {
  const [row] = await db.select({ id: learner.id }).from(learner).where(isGuest(id));
  return row;
}

/** Adds a guest. Done at the first thing worth keeping, never for a mere visit. */
export async function addGuest(db: Db, id: string): Promise<void> {
  await db.insert(learner).values({ id, kind: "guest" });
}

/** Takes back a guest who came to nothing: nobody holds a cookie for it. */
export async function removeGuest(db: Db, id: string): Promise<void> {
  await db.delete(learner).where(eq(learner.id, id));
}
