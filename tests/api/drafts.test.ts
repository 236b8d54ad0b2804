import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect } from "vitest";
import { draft } from "@/db/schema/drafts";
import { account } from "@/db/schema/identity";
import type { Problem } from "@/lib/attempt/reply";
import type { DraftReply, DraftsReply, SavedReply } from "@/lib/studio/reply";
import { test, Visitor } from "../support/api";
import { addClass, addStudent, addTeacher } from "../support/classroom";
import { draftNamed } from "../support/draft";

const MOST = 2 * 1024 * 1024;

const save = <T = SavedReply>(who: Visitor, id: string, revision: number, title: string) =>
  who.send<T>("PUT", `/api/drafts/${id}`, {
    body: JSON.stringify({ revision, draft: draftNamed(title) }),
  });

async function begin(who: Visitor, title = "A quiet town"): Promise<string> {
  const id = v7();
  const reply = await who.post<SavedReply>("/api/drafts", { id, draft: draftNamed(title) });
  expect([reply.status, reply.body]).toEqual([201, { id, revision: 1 }]);
  return id;
}

describe("a draft", () => {
  test("comes back as it was kept, and stands in its owner's list", async ({ served }) => {
    const teacher = await addTeacher(served);
    const id = await begin(teacher);
    const read = await teacher.get<DraftReply>(`/api/drafts/${id}`);
    expect(read.body.draft).toEqual(draftNamed("A quiet town"));
    expect(read.headers.get("cache-control")).toBe("no-store");
    const { body } = await teacher.get<DraftsReply>("/api/drafts");
    expect(body.drafts).toEqual([
      {
        id,
        title: "A quiet town",
        outlet: "The Example",
        date: "2026-11-02",
        updatedAt: read.body.updatedAt,
        published: null,
        isChanged: false,
        findings: 0,
        open: 0,
        items: 0,
      },
    ]);
  });

  test("that is sent twice is kept once", async ({ served }) => {
    const teacher = await addTeacher(served);
    const id = await begin(teacher);
    const again = await teacher.post("/api/drafts", { id, draft: draftNamed("A quiet town") });
    expect([again.status, again.body]).toEqual([200, { id, revision: 1 }]);
    expect(await served.$count(draft)).toBe(1);
  });

  test("that comes again with other words is refused, not taken for kept", async ({ served }) => {
    const teacher = await addTeacher(served);
    const id = await begin(teacher);
    const again = await teacher.post("/api/drafts", { id, draft: draftNamed("A loud town") });
    expect([again.status, again.body]).toMatchObject([409, { type: "draft/conflict" }]);
    const { body } = await teacher.get<DraftReply>(`/api/drafts/${id}`);
    expect(body.draft.title).toBe("A quiet town");
  });

  test("is another teacher's under no address, not even by its id", async ({ served }) => {
    const id = await begin(await addTeacher(served));
    const other = await addTeacher(served);
    expect((await other.get(`/api/drafts/${id}`)).status).toBe(404);
    expect((await save(other, id, 1, "Mine")).status).toBe(404);
    expect((await other.send("DELETE", `/api/drafts/${id}`)).status).toBe(404);
    const taken = await other.post("/api/drafts", { id, draft: draftNamed("Mine") });
    expect([taken.status, taken.body]).toMatchObject([409, { type: "draft/conflict" }]);
    expect((await other.get<DraftsReply>("/api/drafts")).body.drafts).toEqual([]);
  });

  test("is gone once it is deleted", async ({ served }) => {
    const teacher = await addTeacher(served);
    const id = await begin(teacher);
    expect((await teacher.send("DELETE", `/api/drafts/${id}`)).status).toBe(204);
    expect((await teacher.get(`/api/drafts/${id}`)).status).toBe(404);
    expect((await teacher.send("DELETE", `/api/drafts/${id}`)).status).toBe(404);
  });

  test("goes with the account of its owner", async ({ served }) => {
    const teacher = await addTeacher(served);
    await begin(teacher);
    await served.delete(account).where(eq(account.id, teacher.accountId));
    expect(await served.$count(draft)).toBe(0);
  });

  test("is refused when a span lies outside of its text", async ({ served }) => {
    const teacher = await addTeacher(served);
    const broken = { ...draftNamed("A"), sentences: [{ start: 0, end: 10_000 }] };
    const reply = await teacher.post("/api/drafts", { id: v7(), draft: broken });
    expect([reply.status, reply.body]).toMatchObject([422, { type: "request/invalid" }]);
  });

  test("links to web pages only, where it comes from and in its records", async ({ served }) => {
    const teacher = await addTeacher(served);
    const keep = async (url: string) => {
      const plain = draftNamed("A");
      const record = {
        id: "r1",
        title: "Minutes",
        publisher: "The council",
        date: "2026",
        inShort: "It closed.",
        url,
        readAs: "opened",
        independent: true,
        whyIndependent: "",
        covers: [],
      };
      const drafts = [
        { ...plain, origin: { ...plain.origin, link: url } },
        { ...plain, records: [record] },
      ];
      return Promise.all(
        drafts.map(async (each) => {
          const reply = await teacher.post("/api/drafts", { id: v7(), draft: each });
          return reply.status;
        }),
      );
    };
    expect(await keep("https://example.org/minutes")).toEqual([201, 201]);
    for (const url of ["javascript:alert(1)", " javascript://x/%0aalert(1)", "data:text/html,x"])
      expect(await keep(url), url).toEqual([422, 422]);
  });

  test("is the 200th a teacher can have", async ({ served }) => {
    const teacher = await addTeacher(served);
    const body = draftNamed("One of many");
    const rows = Array.from({ length: 199 }, () => ({
      id: v7(),
      ownerId: teacher.accountId,
      body,
    }));
    await served.insert(draft).values(rows);
    const both = await Promise.all(
      [v7(), v7()].map((id) => teacher.post<Problem>("/api/drafts", { id, draft: body })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(both.find(({ status }) => status === 409)?.body.type).toBe("draft/full");
  });
});

describe("a change of a draft", () => {
  test("made in two tabs at once is kept once, and the other is told", async ({ served }) => {
    const teacher = await addTeacher(served);
    const id = await begin(teacher);
    const both = await Promise.all([save(teacher, id, 1, "Left"), save(teacher, id, 1, "Right")]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const kept = both[0]?.status === 200 ? "Left" : "Right";
    const { body } = await teacher.get<DraftReply>(`/api/drafts/${id}`);
    expect([body.draft.title, body.revision]).toEqual([kept, 2]);
    const late = await save<Problem>(teacher, id, 1, "Late");
    expect([late.status, late.body.type]).toEqual([409, "draft/changed"]);
    expect(late.body.title).toContain("another tab");
  });

  test("whose reply was lost is answered alike when it is sent again", async ({ served }) => {
    const teacher = await addTeacher(served);
    const id = await begin(teacher);
    const first = await save(teacher, id, 1, "New");
    const second = await save(teacher, id, 1, "New");
    expect([second.status, second.body]).toEqual([first.status, first.body]);
    expect(second.body).toEqual({ id, revision: 2 });
  });
});

describe("the size of a draft", () => {
  const padded = (bytes: number) => {
    const body = JSON.stringify({ revision: 1, draft: draftNamed("Long") });
    return body + " ".repeat(bytes - Buffer.byteLength(body));
  };

  test("may be 2 MB, and not a byte more", async ({ served }) => {
    const teacher = await addTeacher(served);
    const id = await begin(teacher);
    const path = `/api/drafts/${id}`;
    const most = await teacher.send("PUT", path, { body: padded(MOST) });
    expect(most.status).toBe(200);
    const more = await teacher.send<Problem>("PUT", path, { body: padded(MOST + 1) });
    expect([more.status, more.body.type]).toEqual([413, "request/too-large"]);
  });

  test("is not looked at when it comes from somebody who may keep none", async ({ served }) => {
    const pupil = await addStudent(served, await addClass(served, await addTeacher(served)), "Ada");
    for (const [who, status] of [
      [new Visitor(), 401],
      [pupil, 404],
    ] as const)
      for (const [method, path] of [
        ["POST", "/api/drafts"],
        ["PUT", `/api/drafts/${v7()}`],
      ] as const) {
        let pulled = 0;
        const body = new ReadableStream<Uint8Array>(
          {
            pull(controller) {
              pulled += 1;
              controller.enqueue(new Uint8Array(1024));
            },
          },
          { highWaterMark: 0 },
        );
        const reply = await who.send(method, path, { body });
        expect([reply.status, pulled], `${method} ${path}`).toEqual([status, 0]);
      }
  });

  test("raises no other route's limit of 64 KB", async ({ served }) => {
    const teacher = await addTeacher(served);
    const body = padded(64 * 1024 + 1);
    for (const [method, path] of [
      ["POST", "/api/classes"],
      ["POST", "/api/attempts"],
    ] as const)
      expect((await teacher.send(method, path, { body })).status, path).toBe(413);
  });
});
