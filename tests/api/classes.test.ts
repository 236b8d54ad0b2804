import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect } from "vitest";
import { invitation, membership, schoolClass } from "@/db/schema/classes";
import { account, learner } from "@/db/schema/identity";
import type { Db } from "@/db/types";
import type { InvitationReply } from "@/lib/classroom/invitation";
import { dayIn, monthsAfter } from "@/lib/classroom/retention";
import type { RosterReply } from "@/lib/classroom/roster";
import { test, Visitor } from "../support/api";
import { addClass, addStudent, addTeacher, enrol } from "../support/classroom";

const patch = (visitor: Visitor, path: string, body: unknown) =>
  visitor.send("PATCH", path, { body: JSON.stringify(body) });

const stored = async (db: Db, id: string) => {
  const [row] = await db.select().from(schoolClass).where(eq(schoolClass.id, id));
  return row;
};

describe("making a class", () => {
  test("makes it once, however often it is sent, and keeps it for 13 months", async ({
    served,
  }) => {
    const teacher = await addTeacher(served);
    const body = { id: v7(), name: "  8b   Media ", timeZone: "Asia/Tokyo" };
    const replies = await Promise.all([1, 2].map(() => teacher.post("/api/classes", body)));
    expect(replies.map(({ status }) => status)).toEqual([201, 201]);
    const rows = await served.select().from(schoolClass);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ name: "8b Media", timeZone: "Asia/Tokyo", joinOpen: true });
    expect(rows[0]?.retainUntil).toBe(monthsAfter(dayIn("Asia/Tokyo", new Date()), 13));
    expect(rows[0]?.joinCode).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    const places = await served.select().from(membership);
    expect(places).toMatchObject([{ learnerId: teacher.learnerId, role: "owner" }]);
  });

  test("never answers with another teacher's class of the same id", async ({ served }) => {
    const body = { id: v7(), name: "8b", timeZone: "Europe/Berlin" };
    await (await addTeacher(served)).post("/api/classes", body);
    expect((await (await addTeacher(served)).post("/api/classes", body)).status).toBe(409);
  });

  test.for([
    ["a name of blanks", { name: "  " }],
    ["a name that is too long", { name: "x".repeat(61) }],
    ["a time zone that is none", { timeZone: "Mars/Base" }],
    ["an id that is no UUIDv7", { id: "1" }],
  ] as const)("refuses %s", async ([, wrong], { served }) => {
    const teacher = await addTeacher(served);
    const body = { id: v7(), name: "8b", timeZone: "Europe/Berlin", ...wrong };
    expect((await teacher.post("/api/classes", body)).status).toBe(422);
    expect(await served.select().from(schoolClass)).toEqual([]);
  });

  test("is for teachers", async ({ served }) => {
    const classId = await addClass(served, await addTeacher(served));
    const pupil = await addStudent(served, classId, "Ada");
    const body = { id: v7(), name: "8b", timeZone: "Europe/Berlin" };
    expect((await new Visitor().post("/api/classes", body)).status).toBe(401);
    expect((await pupil.post("/api/classes", body)).status).toBe(404);
  });
});

describe("the settings of a class", () => {
  test("are changed by each of its teachers, and by nobody else", async ({ served }) => {
    const owner = await addTeacher(served);
    const [colleague, stranger, gone] = [
      await addTeacher(served),
      await addTeacher(served),
      await addTeacher(served),
    ];
    const classId = await addClass(served, owner);
    await enrol(served, classId, colleague, "teacher", "Mr A");
    const left = await enrol(served, classId, gone, "teacher", "Mr B");
    await served.update(membership).set({ removedAt: new Date() }).where(eq(membership.id, left));
    const pupil = await addStudent(served, classId, "Ada");
    const path = `/api/classes/${classId}`;
    expect((await patch(owner, path, { name: "9a" })).status).toBe(200);
    expect((await patch(colleague, path, { sharing: false, under13: true })).status).toBe(200);
    expect(await stored(served, classId)).toMatchObject({
      name: "9a",
      sharing: false,
      under13: true,
    });
    const unknown = await patch(owner, `/api/classes/${v7()}`, { name: "no" });
    for (const visitor of [stranger, gone, pupil]) {
      const reply = await patch(visitor, path, { name: "no" });
      expect([reply.status, reply.text]).toEqual([404, unknown.text]);
    }
    expect((await patch(new Visitor(), path, { name: "no" })).status).toBe(401);
    expect((await stored(served, classId))?.name).toBe("9a");
  });

  test("keep the day of erasing within tomorrow and 25 months", async ({ served }) => {
    const owner = await addTeacher(served);
    const classId = await addClass(served, owner, { timeZone: "UTC" });
    const today = dayIn("UTC", new Date());
    const last = monthsAfter(today, 25);
    const path = `/api/classes/${classId}`;
    for (const day of [today, "2020-01-01", monthsAfter(today, 26), "soon"])
      expect((await patch(owner, path, { retainUntil: day })).status).toBe(422);
    expect((await patch(owner, path, { retainUntil: last })).status).toBe(200);
    expect((await stored(served, classId))?.retainUntil).toBe(last);
  });

  test("stay as they are in the archive, until the class comes out of it", async ({ served }) => {
    const owner = await addTeacher(served);
    const classId = await addClass(served, owner);
    const path = `/api/classes/${classId}`;
    await patch(owner, path, { archived: true });
    const { archivedAt } = (await stored(served, classId)) ?? {};
    expect(archivedAt).toBeInstanceOf(Date);
    await patch(owner, path, { archived: true });
    expect((await stored(served, classId))?.archivedAt).toEqual(archivedAt);
    expect((await patch(owner, path, { name: "no" })).status).toBe(409);
    expect((await owner.post(`${path}/pupils`, { names: ["Ada"] })).status).toBe(409);
    expect((await owner.post(`${path}/code`, {})).status).toBe(409);
    expect((await patch(owner, path, { archived: false, name: "back" })).status).toBe(200);
    expect(await stored(served, classId)).toMatchObject({ archivedAt: null, name: "back" });
  });
});

describe("the class code", () => {
  test("is another one after each change, and only teachers change it", async ({ served }) => {
    const owner = await addTeacher(served);
    const classId = await addClass(served, owner);
    const before = (await stored(served, classId))?.joinCode;
    const path = `/api/classes/${classId}/code`;
    const reply = await owner.post<{ code: string }>(path, {});
    expect((await stored(served, classId))?.joinCode).toBe(reply.body.code);
    expect(reply.body.code).not.toBe(before);
    expect((await (await addTeacher(served)).post(path, {})).status).toBe(404);
  });
});

describe("a list of names", () => {
  test("is looked at before anything is stored", async ({ served }) => {
    const owner = await addTeacher(served);
    const classId = await addClass(served, owner);
    await addStudent(served, classId, "Ada");
    const text = "First name,Last name\nBen,May\nada,\nBen,May";
    const reply = await owner.post<RosterReply>(`/api/classes/${classId}/roster`, { text });
    expect(reply.body.lines).toEqual([
      { name: "Ben May", state: "new" },
      { name: "ada", state: "there" },
      { name: "Ben May", state: "doubled" },
    ]);
    expect(await served.select().from(membership)).toHaveLength(2);
  });

  test.for([
    ["nothing", " \n", "roster/empty"],
    [
      "201 names",
      Array.from({ length: 201 }, (_, n) => `Pupil ${n}`).join("\n"),
      "roster/too-long",
    ],
    ["an open quotation mark", 'name\n"Ada', "roster/quote"],
  ] as const)("says what to do about %s", async ([, text, type], { served }) => {
    const owner = await addTeacher(served);
    const classId = await addClass(served, owner);
    const reply = await owner.post(`/api/classes/${classId}/roster`, { text });
    expect([reply.status, reply.body]).toEqual([422, expect.objectContaining({ type })]);
  });

  test("adds nobody twice, even when it is sent twice at once", async ({ served }) => {
    const owner = await addTeacher(served);
    const classId = await addClass(served, owner);
    const names = Array.from({ length: 25 }, (_, n) => `Pupil ${n}`);
    const path = `/api/classes/${classId}/pupils`;
    const replies = await Promise.all(
      [names, [...names].reverse(), names].map((list) =>
        owner.post<{ added: number }>(path, { names: list }),
      ),
    );
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(replies.reduce((sum, { body }) => sum + body.added, 0)).toBe(25);
    const pupils = await served.select().from(membership).where(eq(membership.role, "student"));
    expect(pupils).toHaveLength(25);
    expect(pupils.every(({ pinHash, joinedAt }) => pinHash === null && joinedAt === null)).toBe(
      true,
    );
    const accounts = await served.select().from(account);
    expect(accounts.filter(({ email }) => email === null)).toHaveLength(25);
    expect(new Set(pupils.map(({ learnerId }) => learnerId)).size).toBe(25);
  });

  test("takes 200 names and no more, and stores none of a list with a bad one", async ({
    served,
  }) => {
    const owner = await addTeacher(served);
    const classId = await addClass(served, owner);
    const path = `/api/classes/${classId}/pupils`;
    const many = (count: number) => Array.from({ length: count }, (_, n) => `Pupil ${n}`);
    expect((await owner.post(path, { names: many(201) })).status).toBe(422);
    expect((await owner.post(path, { names: ["Ada", "\u0007"] })).status).toBe(422);
    expect((await owner.post(path, { names: many(200) })).body).toEqual({ added: 200 });
    expect(await served.select().from(learner)).toHaveLength(201);
  });
});

describe("co-teachers", () => {
  const invite = async (owner: Visitor, classId: string) =>
    (await owner.post<InvitationReply>(`/api/classes/${classId}/teachers`, { id: v7() })).body.page;
  const accept = (visitor: Visitor, page: string) =>
    visitor.post(page.replace("/teach", "/api"), {});

  test("come in by a link that works once, and whose token is not kept", async ({ served }) => {
    const owner = await addTeacher(served);
    const classId = await addClass(served, owner);
    const page = await invite(owner, classId);
    expect(JSON.stringify(await served.select().from(invitation))).not.toContain(
      page.split("/").at(-1),
    );
    const [colleague, late] = [await addTeacher(served), await addTeacher(served)];
    const pupil = await addStudent(served, classId, "Ada");
    expect((await accept(new Visitor(), page)).status).toBe(401);
    expect((await accept(pupil, page)).status).toBe(404);
    // The owner opens the link out of curiosity: it is still good for the colleague.
    expect((await accept(owner, page)).status).toBe(200);
    expect((await accept(colleague, page)).body).toEqual({ id: classId });
    expect((await accept(colleague, page)).status).toBe(200);
    expect((await accept(late, page)).status).toBe(404);
    expect((await patch(colleague, `/api/classes/${classId}`, { name: "ours" })).status).toBe(200);
    expect((await patch(late, `/api/classes/${classId}`, { name: "no" })).status).toBe(404);
  });

  test("get the same link for the same request, and none that is too old or taken back", async ({
    served,
  }) => {
    const owner = await addTeacher(served);
    const classId = await addClass(served, owner);
    const path = `/api/classes/${classId}/teachers`;
    const id = v7();
    const first = await owner.post(path, { id });
    expect((await owner.post(path, { id })).text).toBe(first.text);
    const old = (first.body as InvitationReply).page;
    await served.update(invitation).set({ expiresAt: new Date(Date.now() - 1000) });
    const open = await invite(owner, classId);
    expect((await owner.send("DELETE", path)).status).toBe(204);
    const colleague = await addTeacher(served);
    for (const page of [old, open, "/teach/invitations/made-up"])
      expect((await accept(colleague, page)).status).toBe(404);
  });

  test("are removed and made owners by the owner of their own class only", async ({ served }) => {
    const [owner, other] = [await addTeacher(served), await addTeacher(served)];
    const [classId, elsewhere] = [await addClass(served, owner), await addClass(served, other)];
    const colleague = await addTeacher(served);
    const place = await enrol(served, classId, colleague, "teacher", "Mr A");
    const { membershipId: pupil } = await addStudent(served, classId, "Ada");
    const asTeacher = `/api/classes/${classId}/teachers/${pupil}`;
    expect((await patch(owner, asTeacher, { role: "owner" })).status).toBe(404);
    const path = `/api/classes/${elsewhere}/teachers/${place}`;
    expect((await other.send("DELETE", path)).status).toBe(404);
    expect((await patch(other, path, { role: "owner" })).status).toBe(404);
    const rows = await served.select().from(membership).where(eq(membership.id, place));
    expect(rows).toMatchObject([{ role: "teacher", removedAt: null }]);
    const own = await served.select().from(membership).where(eq(membership.classId, elsewhere));
    expect(own.map(({ role }) => role)).toEqual(["owner"]);
  });

  test("get no link by the id of another class's, and keep theirs when that class takes its own back", async ({
    served,
  }) => {
    const [owner, other] = [await addTeacher(served), await addTeacher(served)];
    const [classId, elsewhere] = [await addClass(served, owner), await addClass(served, other)];
    const id = v7();
    const made = await owner.post<InvitationReply>(`/api/classes/${classId}/teachers`, { id });
    const stolen = await other.post(`/api/classes/${elsewhere}/teachers`, { id });
    expect([stolen.status, stolen.text.includes(made.body.page)]).toEqual([409, false]);
    expect((await other.send("DELETE", `/api/classes/${elsewhere}/teachers`)).status).toBe(204);
    expect((await accept(await addTeacher(served), made.body.page)).body).toEqual({ id: classId });
  });

  test("do everything but decide who teaches", async ({ served }) => {
    const owner = await addTeacher(served);
    const classId = await addClass(served, owner);
    const [colleague, other] = [await addTeacher(served), await addTeacher(served)];
    await enrol(served, classId, colleague, "teacher", "Mr A");
    const place = await enrol(served, classId, other, "teacher", "Mr B");
    const teachers = `/api/classes/${classId}/teachers`;
    expect((await colleague.post(teachers, { id: v7() })).status).toBe(403);
    expect((await colleague.send("DELETE", teachers)).status).toBe(403);
    expect((await colleague.send("DELETE", `${teachers}/${place}`)).status).toBe(403);
    expect((await patch(colleague, `${teachers}/${place}`, { role: "owner" })).status).toBe(403);
    const names = { names: ["Ada"] };
    expect((await colleague.post(`/api/classes/${classId}/pupils`, names)).status).toBe(200);
  });

  test("are removed by the owner, who can leave only after handing over", async ({ served }) => {
    const owner = await addTeacher(served);
    const classId = await addClass(served, owner);
    const colleague = await addTeacher(served);
    const place = await enrol(served, classId, colleague, "teacher", "Mr A");
    const [mine] = await served
      .select()
      .from(membership)
      .where(eq(membership.learnerId, owner.learnerId));
    const teachers = `/api/classes/${classId}/teachers`;
    expect((await owner.send("DELETE", `${teachers}/${mine?.id}`)).status).toBe(409);
    expect((await patch(owner, `${teachers}/${place}`, { role: "owner" })).status).toBe(200);
    const roles = await served
      .select({ id: membership.id, role: membership.role })
      .from(membership)
      .where(eq(membership.classId, classId));
    expect(new Map(roles.map(({ id, role }) => [id, role]))).toEqual(
      new Map([
        [place, "owner"],
        [mine?.id, "teacher"],
      ]),
    );
    expect((await owner.send("DELETE", `${teachers}/${mine?.id}`)).status).toBe(204);
    expect((await patch(owner, `/api/classes/${classId}`, { name: "no" })).status).toBe(404);
    const pupil = await addStudent(served, classId, "Ada");
    expect((await colleague.send("DELETE", `${teachers}/${pupil.membershipId}`)).status).toBe(404);
  });

  test("whose names are the same are told apart", async ({ served }) => {
    const owner = await addTeacher(served);
    const classId = await addClass(served, owner);
    for (let count = 0; count < 2; count += 1) {
      const page = await invite(owner, classId);
      expect((await accept(await addTeacher(served), page)).status).toBe(200);
    }
    const names = await served.select({ name: membership.nickname }).from(membership);
    expect(names.map(({ name }) => name).sort()).toEqual([
      "Ms Example",
      "Ms Example (2)",
      "Ms Example (3)",
    ]);
  });
});
