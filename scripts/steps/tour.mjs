import { mkdirSync, writeFileSync } from "node:fs";
import { v7 } from "uuid";
import { at } from "./root.mjs";
import { answer } from "./tour-answers.mjs";
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
    { name: "rewrite", slug: wording, until: is("rewrite") },
    { name: "swap", slug: wording, until: is("swap") },
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
  for (const [name, shape] of [
    ["card", "og"],
    ["card-square", "square"],
    ["card-story", "story"],
  ]) {
    const card = await context.request.get(`${image}?shape=${shape}`);
    writeFileSync(at(FOLDER, `${name}.png`), await card.body());
  }
  await context.close();
}

/** The map of labels, a lesson on paper, and the first page in Spanish. */
async function takeAround(browser, site) {
  const { page, context } = await visit(browser, site);
  await page.goto("/labels");
  await save(page, "labels-desktop");
  await page.goto("/lessons/who-says-so-local/worksheet");
  await save(page, "worksheet-desktop");
  await page.setViewportSize(PHONE);
  await page.goto("/?lang=es");
  await save(page, "home-phone-spanish");
  await context.close();
}

/** Walks through the app and saves a picture of every kind of screen; returns where. */
export async function takeAll(browser, site) {
  mkdirSync(at(FOLDER), { recursive: true });
  await takeHome(browser, site);
  await takeLessons(browser, site);
  await takeResult(browser, site);
  await takeAround(browser, site);
  await takeClass({
    visit: (look) => visit(browser, site, look),
    answer,
    save,
    phone: { viewport: PHONE },
  });
  return FOLDER;
}
