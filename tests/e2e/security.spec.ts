import { openDatabase } from "@/db/client";
import { loadLessons } from "@/db/content";
import { publishLesson } from "@/db/queries/lessons";
import { CANARY, withCanaries } from "../support/canary";
import { lessonNamed, Player } from "../support/player";
import { type Server, startServer } from "./support/server";
import { expect, test } from "./support/test";

const PAGES = ["/", "/lessons", "/lessons/who-says-so", "/progress", "/no-such-page"];
const OTHERS = [
  "/api/lessons",
  "/api/health/live",
  "/api/no-such-route",
  "/r/unknown",
  "/favicon.svg",
];

test("every kind of response carries the security headers and names no framework", async ({
  request,
}) => {
  const html = await (await request.get("/")).text();
  const script = /\/_next\/static\/[^"]+\.js/.exec(html)?.[0];
  expect(script).toBeTruthy();
  for (const path of [...PAGES, ...OTHERS, script ?? ""]) {
    const headers = (await request.get(path)).headers();
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["referrer-policy"], path).toBe("strict-origin-when-cross-origin");
    expect(headers["x-powered-by"], path).toBeUndefined();
    const policy = headers["content-security-policy"] ?? "";
    expect(policy, path).toContain("frame-ancestors 'none'");
    const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? "";
    expect(scripts, path).not.toMatch(/unsafe-(inline|eval)/);
  }
});

test("a page gets a fresh nonce each time, and every script of it carries that nonce", async ({
  request,
}) => {
  const nonces = new Set<string>();
  for (let visit = 0; visit < 2; visit += 1) {
    const reply = await request.get("/lessons/who-says-so");
    const nonce = /'nonce-([^']+)'/.exec(reply.headers()["content-security-policy"] ?? "")?.[1];
    nonces.add(nonce ?? "");
    const scripts = (await reply.text()).match(/<script[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const tag of scripts) expect(tag).toContain(`nonce="${nonce}"`);
  }
  expect(nonces.size).toBe(2);
});

test("addresses that can't be read get a 4xx", async ({ request }) => {
  const odd = ["/%ff", "/lessons/%ff", "/api/lessons/%ff", "/r/%ff", "/api/attempts/%00"];
  for (const path of odd) {
    const status = (await request.get(path)).status();
    expect(status, path).toBeGreaterThanOrEqual(400);
    expect(status, path).toBeLessThan(500);
  }
});

test.describe("with canaries for keys", () => {
  let server: Server;

  test.beforeAll(async () => {
    test.setTimeout(180_000);
    server = await startServer();
    await server.kill9();
    const { lessons } = await loadLessons("content");
    const connection = await openDatabase({ url: undefined, dataDir: server.dataDir });
    for (const lesson of lessons)
      await publishLesson(connection.db, withCanaries(lesson).lesson, "canaried");
    await connection.close();
    await server.restart();
  });

  test.afterAll(() => server.stop());

  test("no page, payload, JSON or script holds a key before its answer", async ({ visitor }) => {
    const page = await visitor({ baseURL: server.url });
    const bodies: Promise<{ url: string; text: string }>[] = [];
    page.on("response", (response) => {
      bodies.push(
        response.text().then(
          (text) => ({ url: response.url(), text }),
          () => ({ url: response.url(), text: "" }),
        ),
      );
    });
    for (const path of ["/", "/lessons", "/progress"])
      await page.goto(path, { waitUntil: "networkidle" });
    const { lessons } = await loadLessons("content");
    for (const { slug } of lessons) {
      await page.goto(`/lessons/${slug}`, { waitUntil: "networkidle" });
      const submit = page.locator("form button[type=submit]");
      const onward = page.locator("main button.button[type=button]");
      while ((await submit.count()) === 0) {
        const shown = await page.locator("main").innerText();
        await onward.first().click();
        await page.waitForFunction(
          (text) => document.querySelector("main")?.innerText !== text,
          shown,
        );
      }
      await page.reload({ waitUntil: "networkidle" });
    }
    const read = await Promise.all(bodies);
    expect(read.some(({ url }) => url.includes("/api/lessons/who-says-so/2"))).toBe(true);
    expect(read.filter(({ text }) => text.includes(CANARY)).map(({ url }) => url)).toEqual([]);
  });

  test("the reply to an answer shows them, so the canaries were there", async () => {
    const lesson = lessonNamed("who-says-so-local");
    const player = new Player(server.url, lesson);
    const { id } = await player.post<{ id: string }>("/api/attempts", {
      id: player.attempt,
      lesson: lesson.slug,
      version: 2,
    });
    const reply = await player.post(`/api/attempts/${id}/answers`, player.nextAnswer());
    expect(JSON.stringify(reply)).toContain(CANARY);
  });
});
