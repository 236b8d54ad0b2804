import { and, eq, isNull } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect } from "vitest";
import { findTaught } from "@/db/queries/access";
import { addClass as addNewClass } from "@/db/queries/classes";
import { acceptInvitation, addInvitation } from "@/db/queries/invitations";
import { mergePupils } from "@/db/queries/merge-pupils";
import { movePupil } from "@/db/queries/move-pupil";
import { addPupils, changePupil, listPupils } from "@/db/queries/pupils";
import { membership } from "@/db/schema/classes";
import type { Db } from "@/db/types";
import { addClass, addStudent, addTeacher } from "../support/classroom";
import { test } from "../support/postgres";

async function begin(db: Db) {
  process.env.AUTH_SECRET = "a secret that is only used by the tests";
  const owner = await addTeacher(db, `${v7()}@example.org`);
  const taught = [];
  for (let count = 0; count < 2; count += 1) {
    const id = await addClass(db, owner);
    const found = await findTaught(db, owner.learnerId, id);
    if (found) taught.push(found);
  }
  const [first, second] = taught;
  if (!first || !second) throw new Error("no class");
  return { owner, first, second };
}

describe("a class on a server", () => {
  test("gets each name once, from however many pastes and renames at once", async ({
    postgres: { db },
  }) => {
    const { first } = await begin(db);
    const zoe = await addStudent(db, first.id, "Zoe");
    const names = Array.from({ length: 30 }, (_, n) => `Pupil ${n}`);
    const [renamed, ...added] = await Promise.all([
      changePupil(db, first, zoe.membershipId, { nickname: "pupil 7" }, new Date()),
      addPupils(db, first, names, v7),
      addPupils(db, first, names.toReversed(), v7),
      addPupils(db, first, names.slice(10), v7),
    ]);
    const total = added.reduce((sum, count) => sum + count, 0);
    expect(total).toBe(renamed === "name-taken" ? 30 : 29);
    const pupils = await listPupils(db, first);
    const keys = new Set(pupils.map(({ nickname }) => nickname.toLowerCase()));
    expect([pupils.length, keys.size]).toEqual([total + 1, total + 1]);
  });

  test("is made once by two requests with the same id", async ({ postgres: { db } }) => {
    const { owner } = await begin(db);
    const row = { id: v7(), name: "8b", timeZone: "UTC", retainUntil: "2099-01-01" };
    const made = await Promise.all(
      ["AAAAAAAA", "BBBBBBBB"].map((joinCode) =>
        addNewClass(
          db,
          { ...row, joinCode },
          { membershipId: v7(), learnerId: owner.learnerId, nickname: "Ms Example" },
        ),
      ),
    );
    expect(made.map((each) => (typeof each === "string" ? each : each.id))).toEqual([
      row.id,
      row.id,
    ]);
  });

  test("merges two places one way only, and moves a pupil once", async ({ postgres: { db } }) => {
    const { first, second } = await begin(db);
    const [ada, twin, ben] = [
      await addStudent(db, first.id, "Ada"),
      await addStudent(db, first.id, "Ada L."),
      await addStudent(db, first.id, "Ben"),
    ];
    const [from, into] = [ada.membershipId, twin.membershipId];
    const merged = await Promise.all([
      mergePupils(db, first, { from, into }, new Date()),
      mergePupils(db, first, { from: into, into: from }, new Date()),
    ]);
    expect(merged.filter(Boolean)).toHaveLength(1);
    const moved = await Promise.all(
      [v7(), v7()].map((newId) =>
        movePupil(db, { from: first, to: second, id: ben.membershipId, newId }, new Date()),
      ),
    );
    expect(moved[0]).toEqual(moved[1]);
    const places = await db
      .select()
      .from(membership)
      .where(and(eq(membership.learnerId, ben.learnerId), isNull(membership.removedAt)));
    expect(places.map(({ classId }) => classId)).toEqual([second.id]);
    expect(await listPupils(db, first)).toHaveLength(2); // one Ada, and Ben who is removed
  });

  test("lets one of two colleagues in who hold the same link", async ({ postgres: { db } }) => {
    const { owner, first } = await begin(db);
    const tokenHash = v7();
    const expiresAt = new Date(Date.now() + 60_000);
    await addInvitation(db, first, { id: v7(), tokenHash, createdBy: owner.accountId, expiresAt });
    const guests = [
      await addTeacher(db, `${v7()}@example.org`),
      await addTeacher(db, `${v7()}@example.org`),
    ];
    const accepted = await Promise.all(
      guests.map(({ learnerId }) =>
        acceptInvitation(db, tokenHash, { learnerId, name: "Mr Example", newId: v7() }, new Date()),
      ),
    );
    expect(accepted.filter(Boolean)).toHaveLength(1);
  });
});
