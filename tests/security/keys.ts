import { v7 } from "uuid";
import { loadLessons } from "@/db/content";
import { publishLesson } from "@/db/queries/lessons";
import { assignment } from "@/db/schema/assignments";
import { liveSession } from "@/db/schema/live";
import type { Db } from "@/db/types";
import { type Item, perfectResponse } from "@/lib/items/index";
import { itemsOf, type Lesson, withItems } from "@/lib/lesson/lesson";
import { CANARY, withCanaries } from "../support/canary";
import { addClass, addStudent, addTeacher, type Member } from "../support/classroom";
import { type Row, row } from "../support/figures";
import { contextOf, withBrowser } from "./browser";
import { none, type Site, withOwnServer } from "./site";
import { send } from "./wire";

/** How Next's router asks besides for the page itself. */
const WAYS: Record<string, string>[] = [
  {},
  { rsc: "1" },
  { rsc: "1", "next-router-prefetch": "1" },
  { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" },
  { rsc: "1", "next-router-prefetch": "2", "next-router-segment-prefetch": "/__PAGE__" },
  { purpose: "prefetch", "x-middleware-prefetch": "1" },
];

type Case = { url: string; db: Db; pupil: Member; assigned: Map<string, string>; live: string };

/** A class that has every lesson as an assignment and leads one of them live. */
async function build(db: Db, url: string, lessons: readonly Lesson[]): Promise<Case> {
  const classId = await addClass(db, await addTeacher(db));
  const pupil = await addStudent(db, classId, "Ada");
  const rules = { feedback: "now", late: "count", grading: "points" } as const;
  const assigned = new Map(lessons.map(({ slug }) => [slug, v7()]));
  for (const [lesson, id] of assigned)
    await db.insert(assignment).values({ id, classId, lesson, version: 2, ...rules });
  const [first] = lessons;
  if (!first) throw new Error("there are no lessons");
  const live = v7();
  const items = itemsOf(first).map(({ id }) => id);
  await db.insert(liveSession).values({ id: live, classId, lesson: first.slug, version: 2, items });
  return { url, db, pupil, assigned, live };
}

/** Everything a pupil can ask for about lessons they have not answered, in every way a router asks. */
async function unanswered({ url, pupil, assigned, live }: Case) {
  const slugs = [...assigned.keys()];
  const paths = [
    ...["/", "/lessons", "/labels", "/progress", "/review", "/class", "/account/data", "/discover"],
    ...[
      "/api/lessons",
      "/api/progress",
      "/api/account/export",
      `/live/${live}`,
      `/api/live/${live}`,
    ],
    ...slugs.flatMap((slug) => [
      `/lessons/${slug}`,
      `/lessons/${slug}/worksheet`,
      `/assignments/${assigned.get(slug)}`,
      `/api/lessons/${slug}/2`,
    ]),
  ];
  const told: string[] = [];
  let read = 0;
  for (const path of paths)
    for (const headers of path.startsWith("/api/") ? WAYS.slice(0, 1) : WAYS) {
      const reply = await send(url, {
        method: "GET",
        path: headers.rsc ? `${path}?_rsc=1` : path,
        headers: { ...headers, cookie: pupil.cookie ?? "" },
      });
      read += 1;
      if (reply.text.includes(CANARY)) told.push(`${path} ${JSON.stringify(headers)}`);
    }
  return { told, read };
}

/** What a browser gets and keeps while somebody opens every lesson up to its first question. */
async function browsed({ url, pupil, assigned }: Case) {
  const told: string[] = [];
  let read = 0;
  await withBrowser(async (browser) => {
    const context = await contextOf(browser, url, pupil);
    const bodies: Promise<void>[] = [];
    context.on("response", (reply) => {
      const look = async () => {
        const text = await reply.text().catch(() => "");
        read += 1;
        if (text.includes(CANARY)) told.push(reply.url());
      };
      bodies.push(look());
    });
    const page = await context.newPage();
    for (const slug of assigned.keys()) {
      await page.goto(`${url}/lessons/${slug}`, { waitUntil: "networkidle" });
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
    }
    await page.waitForTimeout(1000);
    const kept = await page.evaluate(async () => {
      const texts: string[] = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys())
          texts.push(`${request.url} ${await (await cache.match(request))?.text()}`);
      }
      return texts;
    });
    read += kept.length;
    for (const text of kept) if (text.includes(CANARY)) told.push(`kept: ${text.slice(0, 200)}`);
    await Promise.all(bodies);
  });
  return { told, read };
}

type Canaried = ReturnType<typeof withCanaries>;

/** Answers every question; each reply may hold what was planted in the answered one, and nothing of any other. */
async function answered({ url, pupil, assigned }: Case, canaried: readonly Canaried[]) {
  const early: string[] = [];
  let shown = 0;
  const ask = async (method: string, path: string, body?: unknown) => {
    const headers = { cookie: pupil.cookie ?? "", origin: url, "content-type": "application/json" };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    return send(url, { method, path, headers, ...sent });
  };
  for (const { lesson, planted } of canaried) {
    const attempt = v7();
    await ask("POST", "/api/attempts", { id: attempt, assignment: assigned.get(lesson.slug) });
    const done = new Set<string>();
    for (const [seq, item] of itemsOf(lesson).entries()) {
      const given = { id: v7(), item: item.id, response: perfectResponse(item), seq };
      const reply = await ask("POST", `/api/attempts/${attempt}/answers`, given);
      if (reply.status !== 200)
        early.push(`${item.id} was not taken: ${reply.status} ${reply.text}`);
      done.add(item.id);
      const view = seq % 5 ? "" : (await ask("GET", `/api/attempts/${attempt}`)).text;
      for (const [canary, of] of planted) {
        if (reply.text.includes(canary)) shown += 1;
        if (reply.text.includes(canary) && of !== item.id)
          early.push(`the answer to ${item.id} showed ${of}`);
        if (view.includes(canary) && !done.has(of)) early.push(`the attempt showed ${of}`);
      }
    }
  }
  return { early, shown };
}

/** The same questions with other right answers. */
const otherwise = (lesson: Lesson): Lesson =>
  withItems(lesson, (item): Item => {
    if (item.kind !== "label") return item;
    const other = item.options.find(({ id }) => id !== item.key.option);
    return other ? { ...item, key: { ...item.key, option: other.id, also: [], wrong: {} } } : item;
  });

/** A3: nothing of a key reaches a pupil before the answer, by whatever way, nor can it be told from what does. */
export const tryKeys = (site: Site): Promise<Row[]> =>
  withOwnServer(site, async ({ server, db }) => {
    const { lessons } = await loadLessons("content");
    const canaried = lessons.map(withCanaries);
    for (const { lesson } of canaried) await publishLesson(db, lesson, "canaried");
    const known = await build(db, server.url, lessons);
    const before = await unanswered(known);
    const seen = await browsed(known);
    const { early, shown } = await answered(known, canaried);

    for (const { lesson } of canaried) await publishLesson(db, otherwise(lesson), "otherwise");
    const differing: string[] = [];
    for (const { slug } of lessons) {
      const read = async (version: number) => {
        const path = `/api/lessons/${slug}/${version}`;
        const { text } = await send(server.url, { method: "GET", path });
        return text.replace(`"version":${version}`, '"version":0');
      };
      if ((await read(2)) !== (await read(3))) differing.push(slug);
    }
    const planted = canaried.reduce((sum, each) => sum + each.planted.size, 0);
    return [
      row("canaries in keys", planted, ""),
      row("replies read before any answer", before.read + seen.read, ""),
      none("of them with a canary", [...before.told, ...seen.told]),
      none("canaries shown before their question was answered", early),
      row("canaries shown in their own time", shown, ""),
      none("no canary was ever shown: they were not there", shown > 0 ? [] : ["none"]),
      none("lessons that read otherwise when other answers are right", differing),
    ];
  });
