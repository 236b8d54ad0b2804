import { expect, test } from "@playwright/test";
import { v7 } from "uuid";
import type { FinishReply, ShareReply } from "../../lib/attempt/reply";
import { perfectResponse } from "../../lib/items/index";
import { unchanged } from "../../lib/lesson/key-change";
import { itemsOf } from "../../lib/lesson/lesson";
import type { LiveReply } from "../../lib/live/reply";
import { takeSuggested } from "../../lib/studio/questions";
import type { PublishedReply } from "../../lib/studio/reply";
import { startOwnPostgres } from "../../scripts/steps/postgres.mjs";
import { accepted, detailed } from "../lib/studio/fixture";
import { assign } from "../support/assign";
import { type Balancer, startBalancer } from "../support/balancer";
import { slip } from "../support/class-work";
import { type NeonProxy, startNeonProxy } from "../support/neon-proxy";
import { lessonNamed } from "../support/player";
import { copyOf, PASSWORD, signIn, teacherSignedIn, whoIs } from "../support/sign-in";
import { settle, Visitor } from "../support/visitor";
import { answerBody, sendAnswer, start, take } from "../support/walk";
import { type Server, startServer } from "./support/server";

const ADMIN = "keys@example.org";
const lesson = lessonNamed("who-says-so-local");
const [item] = itemsOf(lesson);
if (!item) throw new Error("the lesson has no items");

let postgres: Awaited<ReturnType<typeof startOwnPostgres>>;
let neon: NeonProxy;
let balancer: Balancer;
let instances: Server[] = [];

/** A class with its teacher and a pupil who joined with its code, each request at the next instance. */
async function aClass() {
  const teacher = await teacherSignedIn(`${v7()}@school.example`);
  const id = v7();
  const made = { id, name: "8b", timeZone: "Europe/Berlin" };
  expect((await teacher.post("/api/classes", made)).status).toBe(201);
  const { body } = await teacher.post<{ code: string }>(`/api/classes/${id}/code`, {});
  const pupil = new Visitor();
  const fields = { code: body.code, name: "Mia", pin: "2468", isNew: "true" };
  expect(await signIn(pupil, "class-code", fields)).toBeNull();
  return { teacher, id, pupil };
}

/** The same request at every instance. */
const atEach = <T>(ask: () => Promise<T>): Promise<T[]> => Promise.all(instances.map(() => ask()));

test.describe("two instances on one PostgreSQL, one of them by Neon's driver", () => {
  test.beforeAll(async () => {
    test.setTimeout(120_000);
    postgres = await startOwnPostgres();
    if (postgres.reason !== undefined) return;
    neon = await startNeonProxy(postgres.url);
    const urls: string[] = [];
    balancer = await startBalancer(urls);
    const shared = {
      DATABASE_URL: postgres.url,
      AUTH_SECRET: "a secret that is only used by the tests",
      APP_URL: balancer.url,
      ADMIN_EMAILS: ADMIN,
      TRUSTED_PROXIES: "1",
    };
    // Both find an empty database and set it up at the same moment.
    instances = await Promise.all([
      startServer(shared),
      startServer({ ...shared, DATABASE_DRIVER: "neon", NEON_LOCAL_PROXY: neon.address }),
    ]);
    urls.push(...instances.map(({ url }) => url));
    settle({
      url: balancer.url,
      answer: (request) => fetch(request, { redirect: "manual" }),
    });
  });
  test.beforeEach(() => {
    test.skip(postgres.reason !== undefined, postgres.reason);
  });
  test.afterAll(async () => {
    await Promise.all(instances.map((each) => each.stop()));
    await balancer?.close();
    await neon?.close();
    if (postgres.reason === undefined) await postgres.stop();
  });

  test("a class signs in, works and hands in at whichever answers", async () => {
    const { teacher, id, pupil } = await aClass();
    const assignment = await assign(teacher, id);
    const attempt = v7();
    const begun = await pupil.post("/api/attempts", { id: attempt, assignment: assignment.id });
    expect(begun.status, begun.text).toBe(201);
    for (const [seq, each] of itemsOf(lesson).entries()) {
      const reply = await sendAnswer(
        pupil,
        attempt,
        answerBody(each.id, perfectResponse(each), seq),
      );
      expect(reply.status, reply.text).toBe(200);
    }
    const finished = await pupil.post<FinishReply>(`/api/attempts/${attempt}/finish`, {});
    const { bars } = finished.body;
    expect(bars?.signals.right).toBe(bars?.signals.of);

    const tablet = copyOf(pupil);
    expect(new Set(await atEach(() => whoIs(tablet))).size).toBe(1);
    await pupil.post("/api/account/sign-out-everywhere", {});
    expect(await atEach(() => whoIs(tablet))).toEqual([undefined, undefined]);
    const counts = instances.map(({ url }) => balancer.served.get(url) ?? 0);
    expect(Math.min(...counts)).toBeGreaterThan(10);
  });

  test("a live lesson moves on for everybody, and takes one answer of each", async () => {
    const { teacher, id: classId, pupil } = await aClass();
    const live = v7();
    const path = `/api/live/${live}`;
    const opened = { id: live, lesson: lesson.slug, items: itemsOf(lesson).map(({ id }) => id) };
    expect((await teacher.post(`/api/classes/${classId}/live`, opened)).status).toBe(201);
    const seen = await atEach(() => pupil.get<LiveReply>(path));
    expect(new Set(seen.map(({ headers }) => headers.get("etag"))).size).toBe(1);

    const given = { item: item.id, response: perfectResponse(item) };
    const answers = await atEach(() => pupil.post(`${path}/answers`, { id: v7(), ...given }));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    for (const { body } of await atEach(() => teacher.get<LiveReply>(path)))
      expect(body.answered).toEqual({ count: 1, of: 1 });
    const shown = { revision: 1, to: { position: 0, phase: "reveal" } };
    expect((await teacher.post(`${path}/moves`, shown)).status).toBe(200);
    for (const { headers, text } of await atEach(() => pupil.get<LiveReply>(path))) {
      expect(headers.get("etag")).not.toBe(seen[0]?.headers.get("etag"));
      expect(JSON.parse(text)).toMatchObject({ phase: "reveal" });
    }
  });

  test("wrong passwords are counted together", async () => {
    const email = `${v7()}@school.example`;
    await teacherSignedIn(email);
    const tries = Array.from({ length: 24 }, () =>
      signIn(new Visitor(), "password", { email, password: "a guess" }),
    );
    const codes = (await Promise.all(tries)).sort();
    expect(codes).toEqual([...Array(10).fill("account/wrong"), ...Array(14).fill("limit/reached")]);
    expect(
      await atEach(() => signIn(new Visitor(), "password", { email, password: PASSWORD })),
    ).toEqual(["limit/reached", "limit/reached"]);
  });

  test("a draft that both publish at once is one lesson in one version", async () => {
    const { teacher } = await aClass();
    const id = v7();
    const draft = takeSuggested(detailed(accepted()));
    expect((await teacher.post("/api/drafts", { id, draft })).status).toBe(201);
    const both = await atEach(() =>
      teacher.post<PublishedReply>(`/api/drafts/${id}/publish`, { revision: 1 }),
    );
    expect(both.map(({ status, body }) => [status, body.version])).toEqual([
      [200, 1],
      [200, 1],
    ]);
    const titles = ["A ferry", "A bridge"];
    const saves = await atEach(() => {
      const body = JSON.stringify({ revision: 1, draft: { ...draft, title: titles.pop() } });
      return teacher.send("PUT", `/api/drafts/${id}`, { body });
    });
    expect(saves.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test("a key corrected at one is the key of the other", async () => {
    const admin = await teacherSignedIn(ADMIN);
    const asked = itemsOf(lesson).find(({ id }) => id.endsWith("-x01"));
    if (asked?.kind !== "label") throw new Error("the lesson has no such item");
    const judged = () =>
      atEach(async () => {
        const guest = new Visitor();
        const reply = await sendAnswer(
          guest,
          await start(guest, lesson.slug),
          answerBody(asked.id, slip(asked)),
        );
        return reply.body.feedback?.verdict;
      });
    expect(await judged()).toEqual(["wrong", "wrong"]);
    const { id, key } = asked;
    const other = asked.options.find((option) => option.id !== key.option)?.id;
    const corrected = await admin.post("/api/corrections", {
      id: v7(),
      lesson: lesson.slug,
      version: 1,
      item: id,
      change: { ...unchanged(asked), strength: "soft", also: [other] },
      reason: "Both can be defended.",
    });
    expect(corrected.status, corrected.text).toBe(200);
    expect(await judged()).toEqual(["right", "right"]);
  });

  test("a result shared at one is drawn by the other", async () => {
    const guest = new Visitor();
    const { attempt } = await take(guest, lesson, perfectResponse);
    const { body } = await guest.post<ShareReply>(`/api/attempts/${attempt}/share`, { id: v7() });
    const cards = await atEach(async () => {
      const reply = await fetch(`${balancer.url}${body.page}/card.png`);
      return [reply.status, Buffer.from(await reply.arrayBuffer()).toString("base64")];
    });
    expect(cards[0]?.[0]).toBe(200);
    expect(cards[1]).toEqual(cards[0]);
  });

  test("connections that Neon closes while they are idle go unnoticed", async () => {
    const [, byNeon] = instances;
    const ask = () => fetch(`${byNeon?.url}/api/lessons`).then(({ status }) => status);
    for (let round = 0; round < 3; round += 1) {
      expect(await Promise.all(Array.from({ length: 8 }, ask))).toEqual(Array(8).fill(200));
      expect(neon.breakOff()).toBeGreaterThan(0);
      // The news of it needs a moment; a request that was under way may be told to come again.
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(await ask()).toBe(200);
  });
});
