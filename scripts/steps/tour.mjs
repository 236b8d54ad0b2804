import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { v7 } from "uuid";
import { at } from "./root.mjs";
import { takeClass } from "./tour-class.mjs";

const FOLDER = "docs/screenshots";
const DESKTOP = { width: 1280, height: 820 };
const PHONE = { width: 360, height: 760 };

/** A visitor in a browser context of their own, who can also answer over the API. */
async function visit(browser, site, { viewport = DESKTOP, colorScheme = "light" } = {}) {
  const context = await browser.newContext({ baseURL: site, viewport, colorScheme });
  const page = await context.newPage();
  const post = async (path, data) => {
    const reply = await context.request.post(path, { data, headers: { origin: site } });
    if (!reply.ok()) throw new Error(`${path}: ${reply.status()} ${await reply.text()}`);
    return reply.json();
  };
  return { context, page, post };
}

async function publicLesson({ context }, slug) {
  const { lessons } = await (await context.request.get("/api/lessons")).json();
  const { version } = lessons.find((lesson) => lesson.slug === slug);
  return (await context.request.get(`/api/lessons/${slug}/${version}`)).json();
}

/** The right options of a lesson's label items, from its content file. */
function rightOptions(slug) {
  const { steps } = JSON.parse(readFileSync(at("content/lessons", `${slug}.json`), "utf8"));
  const items = steps.flatMap((step) => (step.type === "read" ? [] : (step.items ?? [])));
  return new Map(items.map(({ id, key }) => [id, key?.answer]));
}

function responseTo(item, lesson, option) {
  if (item.kind === "label") return { kind: "label", option };
  if (item.kind === "choose") return { kind: "choose", options: [item.options[0].id] };
  if (item.kind === "match")
    return {
      kind: "match",
      pairs: Object.fromEntries(item.claims.map(({ id }) => [id, item.speakers[0].id])),
    };
  const { text } = lesson.passages.find(({ id }) => id === item.passage);
  const [{ start, end }] = item.spans;
  const word = /\p{L}+/u.exec(text.slice(start, end));
  const from = start + word.index;
  return { kind: "mark", words: [{ start: from, end: from + word[0].length }] };
}

/** Starts a lesson, for an assignment or alone, and answers its items up to the one where `until` says so; `slips` names answers given wrong. */
async function answer(visitor, slug, { assignment, until = () => false, slips = () => false }) {
  const lesson = await publicLesson(visitor, slug);
  const right = rightOptions(slug);
  const attempt = v7();
  const what = assignment ? { assignment } : { lesson: slug, version: lesson.version };
  await visitor.post("/api/attempts", { id: attempt, ...what });
  const items = lesson.steps.flatMap(({ type, items = [] }) =>
    items.map((item) => ({ ...item, exit: type === "exit" })),
  );
  const place = items.findIndex((item, index) => until(item, index));
  const before = place === -1 ? items : items.slice(0, place);
  for (const [seq, item] of before.entries()) {
    const wrong = item.kind === "label" && item.options.find(({ id }) => id !== right.get(item.id));
    const option = wrong && slips(item, seq) ? wrong.id : right.get(item.id);
    await visitor.post(`/api/attempts/${attempt}/answers`, {
      id: v7(),
      item: item.id,
      response: responseTo(item, lesson, option),
      seq,
    });
  }
  if (place === -1) await visitor.post(`/api/attempts/${attempt}/finish`, {});
  return attempt;
}

/** The third and the eighth question, and one more: a reader who is good at it and not perfect. */
const human = (item) => item.exit && /-x0?(3|8|13)$/.test(item.id);

async function save(page, name) {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: at(FOLDER, `${name}.png`) });
}

async function takeHome(browser, site) {
  const { page, context } = await visit(browser, site);
  await page.goto("/");
  await save(page, "home-desktop");
  const demo = page.getByRole("region", { name: "Try it" });
  await demo.getByRole("radio").nth(1).check();
  await demo.getByRole("button", { name: "Check" }).click();
  await demo.getByRole("button", { name: "Next" }).waitFor();
  await demo.scrollIntoViewIfNeeded();
  await demo.evaluate((section) => section.scrollIntoView());
  await save(page, "demo-desktop");
  await context.close();
  const phone = await visit(browser, site, { viewport: PHONE, colorScheme: "dark" });
  await phone.page.goto("/");
  await save(phone.page, "home-phone-dark");
  await phone.context.close();
}

/** One item of a lesson as somebody meets it who answered everything before. */
async function takeItem(browser, site, { name, slug, until, look, after }) {
  const visitor = await visit(browser, site, look);
  await answer(visitor, slug, { until });
  await visitor.page.goto(`/lessons/${slug}`);
  await visitor.page.getByRole("button", { name: "Answer", exact: true }).waitFor();
  await after?.(visitor.page);
  await save(visitor.page, name);
  await visitor.context.close();
}

async function takeLessons(browser, site) {
  const report = await visit(browser, site);
  await report.page.goto("/lessons/who-says-so-local");
  await save(report.page, "lesson-desktop");
  await report.context.close();
  const is = (kind) => (item) => item.kind === kind;
  const marked = (item) => item.kind === "mark" && item.exit;
  const second = (item, index) => item.kind === "label" && index === 1;
  const [voice, backing, wording] = ["who-says-so", "what-backs-it", "how-is-it-worded"];
  const tell = async (page) => {
    await page.getByRole("radio").first().check();
    await page.getByRole("button", { name: "Answer", exact: true }).click();
    await page.getByRole("button", { name: "Next", exact: true }).waitFor();
  };
  const kinds = [
    { name: "label", slug: voice, until: second, after: tell },
    { name: "backing", slug: backing, until: second },
    { name: "mark", slug: wording, until: marked },
    { name: "choose", slug: wording, until: is("choose") },
    { name: "match", slug: wording, until: is("match") },
  ];
  // The loaded headline stands below: pictures that travel never show it.
  const phone = { ...PHONE, height: 660 };
  const asked = kinds.flatMap((kind) => [
    { ...kind, name: `${kind.name}-desktop` },
    { ...kind, name: `${kind.name}-phone`, look: { viewport: phone } },
    { ...kind, name: `${kind.name}-dark`, look: { viewport: phone, colorScheme: "dark" } },
  ]);
  for (const each of asked) await takeItem(browser, site, each);
}

async function takeResult(browser, site) {
  const visitor = await visit(browser, site);
  const { page, post, context } = visitor;
  const attempt = await answer(visitor, "who-says-so", { slips: human });
  await answer(visitor, "who-says-so-local", { slips: human });
  await answer(visitor, "what-backs-it", { slips: human });
  await page.goto(`/results/${attempt}`);
  await page.getByRole("button", { name: "Make my card" }).click();
  await page.getByRole("img", { name: /^Result card/ }).waitFor();
  await page.waitForLoadState("networkidle");
  await save(page, "result-desktop");
  await page.setViewportSize(PHONE);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(`/results/${attempt}`);
  await save(page, "result-phone-dark");
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1280, height: 1100 });
  await page.goto("/progress");
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await save(page, "progress-desktop");
  const { page: shared, image } = await post(`/api/attempts/${attempt}/share`, { id: v7() });
  await page.setViewportSize(PHONE);
  await page.goto(shared);
  await save(page, "shared-phone");
  const card = await context.request.get(image);
  writeFileSync(at(FOLDER, "card.png"), await card.body());
  await context.close();
}

/** Walks through the app and saves a picture of every kind of screen; returns where. */
export async function takeAll(browser, site) {
  mkdirSync(at(FOLDER), { recursive: true });
  await takeHome(browser, site);
  await takeLessons(browser, site);
  await takeResult(browser, site);
  await takeClass({
    visit: (look) => visit(browser, site, look),
    answer,
    save,
    phone: { viewport: PHONE },
  });
  return FOLDER;
}
