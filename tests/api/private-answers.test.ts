import { v7 } from "uuid";
import { beforeEach, describe, expect, vi } from "vitest";
import { workOf } from "@/app/_server/class-report";
import { walksIn } from "@/app/_server/pupil-report";
import { findTaught } from "@/db/queries/access";
import { findCorrectable, listResponses } from "@/db/queries/corrections";
import { listGradebook } from "@/db/queries/gradebook";
import type { Db } from "@/db/types";
import type { AttemptView } from "@/lib/attempt/reply";
import { type Item, perfectResponse, type Response } from "@/lib/items/index";
import { itemsOf } from "@/lib/lesson/lesson";
import { test } from "../support/api";
import { give } from "../support/class-work";
import { addClass, addStudent, addTeacher, type Member } from "../support/classroom";
import { lessonNamed } from "../support/player";
import { answerBody, sendAnswer } from "../support/walk";
import { table } from "./authorisation/table";

const ADMIN = "keys@example.org";
vi.stubEnv("ADMIN_EMAILS", ADMIN);

const lesson = lessonNamed("how-is-it-worded");
const practice = lesson.steps.findIndex(({ type }) => type === "practice");
const labs = itemsOf(lesson).filter(({ kind }) => kind === "swap");
const WRITTEN = "=My own plain words about the clips.";

/** Whom this pupil trusts, in numbers that nothing else shows, and a rewrite of theirs. */
const respond = (item: Item): Response => {
  if (item.kind === "swap") return { kind: "swap", trust: [9, 1, 8] };
  return item.kind === "rewrite" ? { kind: "rewrite", text: WRITTEN } : perfectResponse(item);
};

let teacher: Member;
let pupil: Awaited<ReturnType<typeof addStudent>>;
let classId: string;
let attempt: string;

async function takePart(db: Db): Promise<void> {
  const assignment = await give(db, classId, lesson.slug, { parts: [practice] });
  attempt = v7();
  const begun = await pupil.post<AttemptView>("/api/attempts", { id: attempt, assignment });
  expect(begun.status).toBe(201);
  const items = itemsOf(lesson).filter(({ id }) => id.includes("-p"));
  for (const [seq, item] of items.entries()) {
    const stored = await sendAnswer(pupil, attempt, answerBody(item.id, respond(item), seq));
    expect(stored.status, item.id).toBe(200);
  }
  expect((await pupil.post(`/api/attempts/${attempt}/finish`, {})).status).toBe(200);
}

beforeEach<{ seeded: Db }>(async ({ seeded }) => {
  teacher = await addTeacher(seeded, ADMIN);
  classId = await addClass(seeded, teacher);
  pupil = await addStudent(seeded, classId, "Ada");
  await takePart(seeded);
});

const own = async (db: Db) => {
  const taught = await findTaught(db, teacher.learnerId, classId);
  if (!taught) throw new Error("not taught");
  return taught;
};

describe("how far a pupil trusts each version of a sentence", () => {
  test("is in no file or reply about the class", async () => {
    const routes = table.filter(({ route }) => route.startsWith("/api/classes/[id]"));
    const paths = routes
      .filter(({ method }) => method === "GET")
      .map(({ route }) =>
        route.replace("[id]", classId).replace("[membership]", pupil.membershipId),
      )
      .flatMap((path) => [path, `${path}?format=csv`]);
    expect(paths.length).toBeGreaterThan(10);
    for (const path of paths) {
      const { status, text } = await teacher.get(path);
      // A class without a transfer check has no file of one.
      expect(status, path).toBe(path.includes("/transfer.csv") ? 404 : 200);
      expect(text, path).not.toContain("trust");
      for (const { id } of labs) expect(text, path).not.toContain(id);
    }
  });

  test("is in nothing that the pages of a class are made of", async ({ seeded }) => {
    const taught = await own(seeded);
    const walks = await walksIn(seeded, taught, await workOf(seeded, taught), pupil.learnerId);
    const kinds = walks.flatMap(({ rows }) => rows.map(({ item }) => item.kind));
    expect(kinds).toContain("rewrite");
    expect(kinds).not.toContain("swap");
    expect(JSON.stringify(walks.map(({ rows }) => rows.map(({ answer }) => answer)))).not.toContain(
      "trust",
    );
  });

  test("is not told to whoever owns the key either", async ({ seeded }) => {
    const [id] = labs.map((item) => item.id);
    const asking = { id: teacher.accountId, name: null, email: ADMIN };
    const rules = { adminEmails: [ADMIN], proof: false };
    const mine = await findCorrectable(seeded, asking as never, rules, lesson.slug);
    if (!mine || !id) throw new Error("not correctable");
    expect(await listResponses(seeded, mine, id)).toEqual([]);
  });

  test("counts for nothing in the gradebook, which has the rest as done", async ({ seeded }) => {
    const { cells } = await listGradebook(seeded, await own(seeded));
    const all = itemsOf(lesson).filter(({ id }) => id.includes("-p"));
    expect(cells[0]?.[0]).toMatchObject({
      state: "done",
      answered: all.length - labs.length,
      of: all.length - labs.length,
    });
    const points = cells[0]?.[0]?.points;
    expect(points?.earned).toBe(points?.possible);
  });

  test("comes back to the pupil, in the lesson and in their own copy", async () => {
    const again = await pupil.get<AttemptView>(`/api/attempts/${attempt}`);
    const kept = again.body.answers.filter(({ response }) => response.kind === "swap");
    expect(kept.map(({ response }) => response)).toEqual(
      labs.map(() => ({ kind: "swap", trust: [9, 1, 8] })),
    );
    expect(kept.every(({ feedback }) => feedback?.lab?.kind === "swap")).toBe(true);
    const copy = await pupil.get("/api/account/export");
    expect(copy.text).toContain('"trust"');
  });

  test("is asked in no live lesson, and neither is a rewrite", async () => {
    for (const item of itemsOf(lesson).filter(
      ({ kind }) => kind === "swap" || kind === "rewrite",
    )) {
      const body = { id: v7(), lesson: lesson.slug, items: [item.id] };
      const refused = await teacher.post(`/api/classes/${classId}/live`, body);
      expect(refused, item.id).toMatchObject({ status: 422, body: { type: "item/unknown" } });
    }
  });
});

describe("a rewrite", () => {
  test("can be read by the teacher of the class, as the box says", async () => {
    const { text } = await teacher.get(`/api/classes/${classId}/answers.csv`);
    // No formula for a spreadsheet.
    expect(text).toContain(`'${WRITTEN}`);
  });

  test("has no key that could be corrected", async () => {
    const [item] = itemsOf(lesson).filter(({ kind }) => kind === "rewrite");
    const change = { kind: "mark", rule: "W-EMO", strength: "open", reason: "“a” b", why: {} };
    const body = { id: v7(), lesson: lesson.slug, version: 1, item: item?.id, change };
    const refused = await teacher.post("/api/corrections", {
      ...body,
      reason: "It could be plainer.",
    });
    expect(refused).toMatchObject({ status: 422, body: { type: "correction/refused" } });
  });
});
