import { and, eq, isNotNull, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect } from "vitest";
import { claimSeat } from "@/db/queries/memberships-join";
import { membership, schoolClass } from "@/db/schema/classes";
import { account, learner } from "@/db/schema/identity";
import type { Db } from "@/db/types";
import { test, Visitor } from "../support/api";
import { addClass, addTeacher } from "../support/classroom";
import { signIn, whoIs } from "../support/sign-in";

const CODE = "ABCDEFG0";

async function classroom(db: Db, facts: Partial<typeof schoolClass.$inferInsert> = {}) {
  const teacher = await addTeacher(db);
  return addClass(db, teacher, { joinCode: CODE, ...facts });
}

/** A name the teacher put on the roster. */
async function addToRoster(db: Db, classId: string, nickname: string): Promise<string> {
  const [learnerId, id] = [v7(), v7()];
  await db.insert(learner).values({ id: learnerId, kind: "account" });
  await db.insert(account).values({ id: v7(), learnerId });
  await db.insert(membership).values({ id, classId, learnerId, role: "student", nickname });
  return id;
}

const join = (visitor: Visitor, name: string, pin: string, more: Record<string, string> = {}) =>
  signIn(visitor, "class-code", { code: CODE, name, pin, ...more });

const NEW = { isNew: "true" };

const students = (db: Db) => db.select().from(membership).where(eq(membership.role, "student"));

describe("a pupil with a class code", () => {
  test("joins under a new name, and comes back on another device with name and PIN", async ({
    served,
  }) => {
    const classId = await classroom(served);
    const phone = new Visitor();
    expect(await join(phone, "Mia", "2468")).toBe("join/new-name");
    expect(await join(phone, "Mia", "2468", NEW)).toBeNull();
    const laptop = new Visitor();
    expect(await join(laptop, "  mIA ", "2468")).toBeNull();
    expect(await whoIs(laptop)).toBe(await whoIs(phone));
    const [row] = await students(served);
    expect(row).toMatchObject({ classId, nickname: "Mia", removedAt: null });
    expect(row?.joinedAt).not.toBeNull();
    expect(row?.pinHash).toMatch(/^\$argon2id\$/);
  });

  test("is found by a name with letters beyond English, however it is typed", async ({
    served,
  }) => {
    await classroom(served);
    expect(await join(new Visitor(), "Éva Öz", "2468", NEW)).toBeNull();
    expect(await join(new Visitor(), "e\u0301va öz", "2468")).toBeNull();
    expect(await join(new Visitor(), "ÉVA ÖZ", "1357", NEW)).toBe("join/refused");
    expect(await students(served)).toHaveLength(1);
  });

  test("never gives an e-mail address or a name outside the class", async ({ served }) => {
    await classroom(served);
    await join(new Visitor(), "Mia", "2468", { ...NEW, email: "mia@home.example" });
    const rows = await served.select().from(account).where(isNotNull(account.email));
    expect(rows.map(({ email }) => email)).not.toContain("mia@home.example");
  });

  test.for(["abcdefgo", "ABCD-EFGO", " abcd efg0 ", "abcd–efg0"])(
    "may type the code as “%s”",
    async (code, { served }) => {
      await classroom(served);
      expect(
        await signIn(new Visitor(), "class-code", { code, name: "Mia", pin: "2468", ...NEW }),
      ).toBeNull();
    },
  );

  test("is let in to the place kept on the roster, whose PIN the first one chooses", async ({
    served,
  }) => {
    const classId = await classroom(served);
    const id = await addToRoster(served, classId, "Mia Ek");
    const mia = new Visitor();
    expect(await join(mia, "mia ek", "2468")).toBe("join/first-time");
    expect(await whoIs(mia)).toBeUndefined();
    expect(await join(mia, "mia ek", "2468", NEW)).toBeNull();
    expect(await join(new Visitor(), "Mia Ek", "1357", NEW)).toBe("join/refused");
    expect(await students(served)).toMatchObject([{ id, nickname: "Mia Ek" }]);
  });

  test("gets the place on the roster once: of two PINs the first holds", async ({ served }) => {
    const classId = await classroom(served);
    const id = await addToRoster(served, classId, "Mia Ek");
    expect(await claimSeat(served, id, "first")).toBe(true);
    expect(await claimSeat(served, id, "second")).toBe(false);
    expect(await students(served)).toMatchObject([{ pinHash: "first" }]);
  });

  test("chooses a new PIN after the teacher took the old one back, and keeps the work", async ({
    served,
  }) => {
    await classroom(served);
    const mia = new Visitor();
    await join(mia, "Mia", "2468", NEW);
    const before = await students(served);
    await served.update(membership).set({ pinHash: null });
    const again = new Visitor();
    expect(await join(again, "Mia", "1357")).toBe("join/first-time");
    expect(await join(again, "Mia", "1357", NEW)).toBeNull();
    expect(await whoIs(again)).toBe(await whoIs(mia));
    expect((await students(served)).map(({ joinedAt }) => joinedAt)).toEqual(
      before.map(({ joinedAt }) => joinedAt),
    );
  });

  test.for([
    ["of three digits", "246"],
    ["of nine digits", "246813579"],
    ["of letters", "abcd"],
    ["of digits of another script", "١٢٣٤"],
  ] as const)("can't choose a PIN %s", async ([, pin], { served }) => {
    await classroom(served);
    expect(await join(new Visitor(), "Mia", pin, NEW)).toBe("join/pin");
    expect(await students(served)).toEqual([]);
  });

  test.for([
    ["nothing", "   "],
    ["41 letters", "a".repeat(41)],
    ["letters nobody sees", "Mia\u202e"],
  ] as const)("can't be called %s", async ([, name], { served }) => {
    await classroom(served);
    expect(await join(new Visitor(), name, "2468", NEW)).toBe("join/name");
    expect(await students(served)).toEqual([]);
  });
});

describe("one and the same refusal", () => {
  test("meets a wrong PIN, an unknown code, a closed or archived class, a removed pupil and a teacher's name", async ({
    served,
  }) => {
    const classId = await classroom(served);
    const mia = new Visitor();
    await join(mia, "Mia", "2468", NEW);
    const set = (facts: Partial<typeof schoolClass.$inferInsert>) =>
      served.update(schoolClass).set(facts).where(eq(schoolClass.id, classId));

    expect(await join(new Visitor(), "Mia", "1357", NEW)).toBe("join/refused");
    const elsewhere = { code: "ZZZZZZZZ", name: "Mia", pin: "2468" };
    expect(await signIn(new Visitor(), "class-code", elsewhere)).toBe("join/refused");
    expect(await join(new Visitor(), "Ms Example", "2468", NEW)).toBe("join/refused");

    await set({ joinOpen: false });
    expect(await join(new Visitor(), "Ben", "2468", NEW)).toBe("join/refused");
    expect(await join(new Visitor(), "Mia", "2468"), "whoever is in still gets in").toBeNull();

    await set({ joinOpen: true, archivedAt: new Date() });
    expect(await join(new Visitor(), "Mia", "2468")).toBe("join/refused");

    await set({ archivedAt: null });
    await served
      .update(membership)
      .set({ removedAt: sql`clock_timestamp()` })
      .where(eq(membership.nickname, "Mia"));
    expect(await join(new Visitor(), "Mia", "2468")).toBe("join/refused");
    expect(await join(new Visitor(), "MIA", "2468", NEW)).toBe("join/refused");
  });
});

describe("a pupil who is signed in", () => {
  test("adds a second class to what they have, with a PIN of its own", async ({ served }) => {
    await classroom(served);
    const second = await classroom(served, { joinCode: "HJKMNPQR" });
    const mia = new Visitor();
    await join(mia, "Mia", "2468", NEW);
    const first = await whoIs(mia);
    const fields = { code: "HJKMNPQR", name: "Mia E.", pin: "1357", isNew: "true" };
    expect(await signIn(mia, "class-code", { ...fields, keep: "true" })).toBeNull();
    expect(await whoIs(mia)).toBe(first);
    const rows = await students(served);
    expect(rows).toHaveLength(2);
    expect(new Set(rows.map(({ learnerId }) => learnerId)).size).toBe(1);
    const other = new Visitor();
    expect(await signIn(other, "class-code", { ...fields, isNew: "false" })).toBeNull();
    expect(await whoIs(other)).toBe(first);
    expect(rows.map(({ classId }) => classId)).toContain(second);
  });

  test("takes a place on another roster along, and the account kept for it goes", async ({
    served,
  }) => {
    await classroom(served);
    const second = await classroom(served, { joinCode: "HJKMNPQR" });
    await addToRoster(served, second, "Mia Ek");
    const mia = new Visitor();
    await join(mia, "Mia", "2468", NEW);
    const first = await whoIs(mia);
    const fields = { code: "HJKMNPQR", name: "Mia Ek", pin: "1357", isNew: "true", keep: "true" };
    expect(await signIn(mia, "class-code", fields)).toBeNull();
    expect(await whoIs(mia)).toBe(first);
    const accounts = await served.select().from(account).where(sql`${account.email} is null`);
    expect(accounts.map(({ id }) => id)).toEqual([first]);
  });

  test("can't take along a place somebody has worked in, whose PIN was taken back", async ({
    served,
  }) => {
    await classroom(served);
    await classroom(served, { joinCode: "HJKMNPQR" });
    const mia = new Visitor();
    await join(mia, "Mia", "2468", NEW);
    const own = await whoIs(mia);
    const [before] = await students(served);
    await served.update(membership).set({ pinHash: null });
    const ben = new Visitor();
    const elsewhere = { code: "HJKMNPQR", name: "Ben", pin: "1357", isNew: "true" };
    await signIn(ben, "class-code", elsewhere);
    expect(await join(ben, "Mia", "4711", { ...NEW, keep: "true" })).toBeNull();
    expect(await whoIs(ben)).toBe(own);
    const places = await students(served);
    expect(places.find(({ id }) => id === before?.id)?.learnerId).toBe(before?.learnerId);
  });

  test("is not taken for the next one at the same computer", async ({ served }) => {
    await classroom(served);
    const second = await classroom(served, { joinCode: "HJKMNPQR" });
    const shared = new Visitor();
    await join(shared, "Mia", "2468", NEW);
    const mia = await whoIs(shared);
    const fields = { code: "HJKMNPQR", name: "Ben", pin: "1357", isNew: "true" };
    expect(await signIn(shared, "class-code", fields)).toBeNull();
    const ben = await whoIs(shared);
    expect(ben).toBeDefined();
    expect(ben).not.toBe(mia);
    const [row] = await served
      .select()
      .from(membership)
      .where(and(eq(membership.classId, second), eq(membership.nickname, "Ben")));
    const [own] = await served
      .select()
      .from(account)
      .where(eq(account.id, ben ?? ""));
    expect(row?.learnerId).toBe(own?.learnerId);
  });

  test("stays out of a teacher's account, whatever the form says", async ({ served }) => {
    await classroom(served);
    const teacher = await addTeacher(served);
    expect(await join(teacher, "Mia", "2468", { ...NEW, keep: "true" })).toBeNull();
    const [row] = await students(served);
    expect(row?.learnerId).not.toBe(teacher.learnerId);
  });
});

test("a code fills no database: a class admits four hundred, and nobody new after them", async ({
  served,
}) => {
  const classId = await classroom(served);
  const mia = new Visitor();
  expect(await join(mia, "Mia", "2468", NEW)).toBeNull();
  const rows = Array.from({ length: 398 }, (_, n) => ({ id: v7(), name: `Pupil ${n}` }));
  await served.insert(learner).values(rows.map(({ id }) => ({ id, kind: "account" as const })));
  await served.insert(membership).values(
    rows.map(({ id, name: nickname }) => ({
      id,
      classId,
      learnerId: id,
      role: "student" as const,
      nickname,
    })),
  );
  expect(await join(new Visitor(), "The last", "2468", NEW)).toBeNull();
  expect(await join(new Visitor(), "One more", "2468", NEW)).toBe("join/refused");
  expect(await join(new Visitor(), "Mia", "2468"), "whoever is in still gets in").toBeNull();
  expect(await students(served)).toHaveLength(400);
});

test("forty pupils behind one address join at once", async ({ served }) => {
  await classroom(served);
  const from = { "x-forwarded-for": "203.0.113.7" };
  const replies = await Promise.all(
    Array.from({ length: 40 }, async (_, seat) => {
      const visitor = new Visitor();
      const fields = { code: CODE, name: `Pupil ${seat}`, pin: "2468" };
      const asked = await signIn(visitor, "class-code", fields, from);
      const joined = await signIn(visitor, "class-code", { ...fields, ...NEW }, from);
      return [asked, joined, (await whoIs(visitor)) !== undefined];
    }),
  );
  expect(replies).toEqual(replies.map(() => ["join/new-name", null, true]));
  expect(await students(served)).toHaveLength(40);
});
