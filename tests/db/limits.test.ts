import { describe, expect } from "vitest";
import { giveBack, saltOf, takePoints } from "@/db/limits";
import { addSeat, addStudent, claimSeat } from "@/db/queries/memberships-join";
import { mergeGuest } from "@/db/queries/merge";
import { membership } from "@/db/schema/classes";
import { addressSalt, failedTry, learner } from "@/db/schema/identity";
import { addClass, addTeacher } from "../support/classroom";
import { test as embedded } from "../support/db";
import { test } from "../support/postgres";

const LIMIT = { name: "test", points: 10, seconds: 60 };
const many = (count: number) => Array.from({ length: count }, (_, turn) => turn);
const id = () => crypto.randomUUID();

describe("on a real server, requests that race", () => {
  test("get exactly the points there are", async ({ postgres: { db } }) => {
    const waits = await Promise.all(many(100).map(() => takePoints(db, LIMIT, "race")));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(10);
    for (const wait of waits) expect(wait).toBeLessThanOrEqual(60);
  });

  test("get one salt for one day", async ({ postgres: { db } }) => {
    await db.delete(addressSalt);
    const salts = await Promise.all(
      many(20).map((turn) => saltOf(db, "2026-11-22", `salt ${turn}`)),
    );
    expect(new Set(salts).size).toBe(1);
  });

  test("take one name, and one PIN for a name, once", async ({ postgres: { db } }) => {
    const classId = await addClass(db, await addTeacher(db));
    const joined = await Promise.all(
      many(20).map(async () => {
        const [accountId, learnerId] = [id(), id()];
        return db.transaction(async (tx) => {
          await addStudent(tx, { accountId, learnerId });
          const seat = { membershipId: id(), classId, learnerId, nickname: "Mia", pinHash: "x" };
          return addSeat(tx, seat);
        });
      }),
    );
    expect(joined.filter(Boolean)).toHaveLength(1);
    const [row] = (await db.select().from(membership)).filter(({ role }) => role === "student");
    await db.update(membership).set({ pinHash: null });
    const claimed = await Promise.all(
      many(20).map((turn) => claimSeat(db, row?.id ?? "", `hash ${turn}`)),
    );
    expect(claimed.filter(Boolean)).toHaveLength(1);
  });

  test("make a guest's work one learner's", async ({ postgres: { db } }) => {
    const [guest, ...owners] = many(9).map(id);
    await db.insert(learner).values({ id: guest ?? "", kind: "guest" });
    for (const owner of owners) await db.insert(learner).values({ id: owner, kind: "account" });
    const merged = await Promise.all(owners.map((owner) => mergeGuest(db, guest ?? "", owner)));
    expect(merged.filter(Boolean)).toHaveLength(1);
  });
});

embedded("points that are given back can be taken again", async ({ db }) => {
  for (const _ of many(30)) {
    expect(await takePoints(db, LIMIT, "good")).toBe(0);
    await giveBack(db, LIMIT, "good");
  }
});

embedded(
  "a new day takes the salts before it along, and counts that have run out",
  async ({ db }) => {
    const first = await saltOf(db, "2026-11-21", "one");
    expect(await saltOf(db, "2026-11-21", "two")).toBe(first);
    await takePoints(db, LIMIT, "old");
    await db.update(failedTry).set({ expire: new Date(0) });
    await takePoints(db, LIMIT, "new");
    expect(await saltOf(db, "2026-11-22", "three")).toBe("three");
    expect(await saltOf(db, "2026-11-21", "four"), "a clock that lags").toBe("three");
    expect((await db.select().from(addressSalt)).map(({ day }) => day)).toEqual(["2026-11-22"]);
    expect((await db.select().from(failedTry)).map(({ key }) => key)).toEqual(["test:new"]);
  },
);
