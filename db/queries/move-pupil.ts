import { and, eq } from "drizzle-orm";
import { membership } from "../schema/classes";
import type { Db } from "../types";
import type { Taught } from "./access";
import { isTaken, lockClass } from "./pupils";

/**
 * Moves a pupil to another class of the same teacher, with name, PIN and extra time. What they did stays theirs, and
 * stays with the assignments of the class they leave. Answers with the id of the new place, also when it was moved before.
 */
export async function movePupil(
  db: Db,
  { from, to, id, newId }: { from: Taught; to: Taught; id: string; newId: string },
  now: Date,
): Promise<{ id: string } | "name-taken" | "not-found"> {
  return db.transaction(async (tx) => {
    // Always in the same order, so that two moves between two classes don't wait for each other.
    for (const taught of [from, to].sort((a, b) => a.id.localeCompare(b.id)))
      await lockClass(tx, taught);
    const [old] = await tx
      .select()
      .from(membership)
      .where(
        and(eq(membership.id, id), eq(membership.classId, from.id), eq(membership.role, "student")),
      );
    if (!old) return "not-found";
    const [there] = await tx
      .select()
      .from(membership)
      .where(and(eq(membership.classId, to.id), eq(membership.learnerId, old.learnerId)));
    if (there && there.role !== "student") return "not-found";
    if (there && !there.removedAt) {
      await leave(tx, old.id, now);
      return { id: there.id };
    }
    if (old.removedAt) return "not-found";
    if (await isTaken(tx, to, old.nickname)) return "name-taken";
    const { nickname, pinHash, joinedAt, extraTimePercent } = old;
    const place = { nickname, pinHash, joinedAt, extraTimePercent, removedAt: null };
    const [moved] = there
      ? await tx.update(membership).set(place).where(eq(membership.id, there.id)).returning()
      : await tx
          .insert(membership)
          .values({
            ...place,
            id: newId,
            classId: to.id,
            learnerId: old.learnerId,
            role: "student",
          })
          .returning();
    await leave(tx, old.id, now);
    return { id: moved?.id ?? newId };
  });
}

const leave = (tx: Db, id: string, now: Date) =>
  tx.update(membership).set({ removedAt: now }).where(eq(membership.id, id));
