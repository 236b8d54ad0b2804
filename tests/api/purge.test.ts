import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, vi } from "vitest";
import { purge } from "@/db/queries/purge";
import { answer, attempt } from "@/db/schema/attempts";
import { invitation, schoolClass } from "@/db/schema/classes";
import { addressSalt, endedSession, failedTry, learner, mailToken } from "@/db/schema/identity";
import type { Db } from "@/db/types";
import { test, Visitor } from "../support/api";
import { addClass, addStudent, addTeacher } from "../support/classroom";
import { plantAttempt, plantClass, plantPupil } from "../support/pupil-data";
import { tablesWith } from "../support/tables";

const SECRET = "sixteen characters and more";
// The settings of a process are read once; this holds for every test of this file.
vi.stubEnv("CRON_SECRET", SECRET);

const now = new Date("2027-03-10T02:00:00Z");
const NOTHING = {
  classes: 0,
  guests: 0,
  lessons: 0,
  mailTokens: 0,
  sessions: 0,
  tries: 0,
  salts: 0,
  invitations: 0,
};

const monthsAgo = (months: number): Date => {
  const then = new Date(now);
  then.setUTCMonth(then.getUTCMonth() - months);
  return then;
};

async function addGuest(db: Db, createdAt: Date): Promise<string> {
  const id = randomUUID();
  await db.insert(learner).values({ id, kind: "guest", createdAt });
  return id;
}

describe("the purge", () => {
  test("erases classes after their last day, as it is where the class is, with their pupils", async ({
    seeded,
  }) => {
    const teacher = await addTeacher(seeded);
    const over = await plantClass(seeded, teacher);
    const ada = await plantPupil(seeded, over, "Ada");
    const days = [
      [over.classId, "2027-03-09", "Europe/Berlin"],
      [await addClass(seeded, teacher), "2027-03-10", "Europe/Berlin"],
      [await addClass(seeded, teacher), "2027-03-09", "America/New_York"],
    ] as const;
    for (const [id, retainUntil, timeZone] of days)
      await seeded.update(schoolClass).set({ retainUntil, timeZone }).where(eq(schoolClass.id, id));
    expect(await purge(seeded, now)).toEqual({ ...NOTHING, classes: 1 });
    expect(await tablesWith(seeded, [over.classId, ada.learnerId, ada.counted])).toEqual([]);
    const left = await seeded.select({ id: schoolClass.id }).from(schoolClass);
    expect(left.map(({ id }) => id).sort()).toEqual([days[1][0], days[2][0]].sort());
    expect(await purge(seeded, now)).toEqual(NOTHING);
  });

  test("erases guests who did nothing for 13 months, and nobody else", async ({ seeded }) => {
    const idle = await addGuest(seeded, monthsAgo(14));
    const visitor = await addGuest(seeded, monthsAgo(12));
    const [started, answered] = [
      await addGuest(seeded, monthsAgo(20)),
      await addGuest(seeded, monthsAgo(20)),
    ];
    const old = await plantAttempt(seeded, idle, null);
    const [late, open] = [
      await plantAttempt(seeded, started, null),
      await plantAttempt(seeded, answered, null),
    ];
    await seeded.update(attempt).set({ startedAt: monthsAgo(12) });
    for (const id of [old, open])
      await seeded
        .update(attempt)
        .set({ startedAt: monthsAgo(19) })
        .where(eq(attempt.id, id));
    await seeded.delete(answer).where(eq(answer.attemptId, old));
    const student = await addStudent(
      seeded,
      await addClass(seeded, await addTeacher(seeded)),
      "Ada",
    );
    await seeded
      .update(learner)
      .set({ createdAt: monthsAgo(30) })
      .where(eq(learner.id, student.learnerId));
    expect(await purge(seeded, now)).toEqual({ ...NOTHING, guests: 1 });
    expect(await tablesWith(seeded, [idle, old])).toEqual([]);
    for (const id of [visitor, started, answered, student.learnerId, late])
      expect(await tablesWith(seeded, [id])).not.toEqual([]);
  });

  test("erases what has run out, and keeps what has not", async ({ seeded }) => {
    const teacher = await addTeacher(seeded);
    const classId = await addClass(seeded, teacher);
    const [past, future] = [new Date(now.getTime() - 1000), new Date(now.getTime() + 1000)];
    for (const expiresAt of [past, future]) {
      const key = randomUUID();
      const invited = { classId, createdBy: teacher.accountId, tokenHash: key, expiresAt };
      await seeded
        .insert(mailToken)
        .values({ tokenHash: key, purpose: "reset", email: "a@example.org", expiresAt });
      await seeded.insert(endedSession).values({ id: key, expiresAt });
      await seeded.insert(failedTry).values({ key, points: 1, expire: expiresAt });
      await seeded.insert(invitation).values({ id: randomUUID(), ...invited });
    }
    for (const day of ["2027-03-08", "2027-03-09", "2027-03-10"])
      await seeded.insert(addressSalt).values({ day, salt: "salt" });
    const purged = { mailTokens: 1, sessions: 1, tries: 1, salts: 1, invitations: 1 };
    expect(await purge(seeded, now)).toEqual({ ...NOTHING, ...purged });
    expect(await purge(seeded, now)).toEqual(NOTHING);
  });

  test("runs for whoever shows the secret, and is nowhere to be found for others", async ({
    seeded: _,
  }) => {
    const ask = (authorization?: string, job = "purge") =>
      new Visitor().send("GET", `/api/cron/${job}`, {
        headers: authorization === undefined ? {} : { authorization },
      });
    const shown = `Bearer ${SECRET}`;
    expect(await ask(shown)).toMatchObject({ status: 200, body: NOTHING });
    expect(await ask(shown, "regrade")).toMatchObject({ status: 200, body: { regrades: 0 } });
    for (const wrong of [undefined, "", `Bearer ${SECRET}x`, SECRET, "Bearer "])
      expect((await ask(wrong)).status).toBe(404);
    expect((await ask(shown, "party")).status).toBe(404);
  });
});
