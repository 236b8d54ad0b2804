import { readFile } from "node:fs/promises";
import type { BrowserContext, Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { perfectResponse } from "@/lib/items/index";
import { slip } from "../support/class-work";
import { Person } from "../support/people";
import { lessonNamed } from "../support/player";
import { axe, expect, test } from "./support/test";

/** Enough pupils for a class to have figures of its own. */
const PUPILS = 15;
const lesson = lessonNamed("who-says-so-local");

type Seeded = { teacher: Person; classId: string; assigned: string };
let seeded: Seeded;

/** Fifteen pupils who spot every attributed claim and take the outlet's first two statements for claims too. */
async function seedClass(url: string): Promise<Seeded> {
  const teacher = await new Person(url).becomeTeacher();
  const { id: classId, code } = await teacher.makeClass("7b");
  const assigned = await teacher.assign(classId, lesson.slug);
  for (let number = 1; number <= PUPILS; number += 1) {
    const pupil = await new Person(url).join(code, `Pupil ${number}`);
    let own = 0;
    await pupil.take(assigned, lesson, (item) => {
      const isOwn = item.kind === "label" && item.key.option === "reporter";
      if (isOwn && item.id.includes("-x")) own += 1;
      return isOwn && own > 0 && own <= 2 ? slip(item) : perfectResponse(item);
    });
  }
  return { teacher, classId, assigned };
}

test.beforeAll(async () => {
  test.setTimeout(240_000);
  seeded = await seedClass(process.env.E2E_URL ?? "");
});

async function open(context: BrowserContext, page: Page, rest: string) {
  await context.addCookies(seeded.teacher.jar);
  await page.goto(`/teach/classes/${seeded.classId}${rest}`);
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

test("the report says which way a class leans, in words, bars and a table, and what to assign", async ({
  context,
  page,
}) => {
  await open(context, page, "/report");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report: 7b");
  await expect(page.getByText("15 of 15 pupils have answered.")).toBeVisible();
  await expect(
    page.getByText("Your class takes too much for a claim", { exact: false }),
  ).toBeVisible();
  await expect(
    page.getByRole("img", { name: "The outlet’s own statements recognised: 45 of 75" }),
  ).toBeVisible();
  await expect(page.getByText("30 of 75 answers", { exact: false })).toBeVisible();
  await page.getByText("The bars as a table").click();
  const twin = page.getByRole("region", { name: "The bars as a table" });
  await expect(twin.getByRole("row").nth(2)).toHaveText(/recognised\s*45\s*75/);
  await expect(page.getByText("15 of 15 pupils missed this.").first()).toBeVisible();
  const practice = page.getByRole("link", { name: /^Assign “/ });
  await expect(practice).toHaveAttribute("href", /\/assignments\/new\?lesson=who-says-so$/);
});

test("every page of the report is right for assistive technology, in both themes and on a phone", async ({
  context,
  page,
}) => {
  test.setTimeout(240_000);
  await open(context, page, "");
  const pupil = await page.getByRole("link", { name: "Pupil 1", exact: true }).getAttribute("href");
  const rests = ["/report", `/report/${seeded.assigned}`, `/pupils/${pupil?.split("/").at(-1)}`];
  for (const rest of rests) {
    await open(context, page, rest);
    for (const fold of await page.locator("details > summary").all()) await fold.click();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axe(page), `${rest} ${colorScheme}`).toEqual([]);
    }
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await overflow(page), `${rest} is wider than a phone`).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1280, height: 800 });
  }
});

test("the heat map says in a list what it draws on the text", async ({ context, page }) => {
  await open(context, page, `/report/${seeded.assigned}`);
  const missed = page.getByText("missed by 15 of 15:");
  await expect(missed).toHaveCount(2);
  const folds = page.getByText("The same as a list");
  for (const fold of await folds.all()) await fold.click();
  await expect(page.getByRole("cell", { name: "15/15" })).toHaveCount(2);
  await expect(page.getByText("Question 10", { exact: true })).toBeVisible();
});

test("a pupil's page shows every answer with what was told and the right one", async ({
  context,
  page,
}) => {
  await open(context, page, "");
  await page.getByRole("link", { name: "Pupil 1", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Pupil 1: answers");
  const table = page.getByRole("region", { name: /^Answers in the order/ });
  await expect(table.getByRole("row")).toHaveCount(1 + 14);
  await expect(table.getByRole("row", { name: /Not this time/ })).toHaveCount(2);
  await expect(page.getByText("5 of 20 first answers", { exact: false })).toBeVisible();
});

test("the files come down with the figures of the page", async ({ context, page }) => {
  await open(context, page, "/report");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Questions (CSV)" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("questions-7b.csv");
  const rows: Record<string, string>[] = parse(await readFile(await file.path()), {
    bom: true,
    columns: true,
  });
  expect(rows).toHaveLength(10);
  expect(rows.filter((row) => row.Missed === "15")).toHaveLength(2);
});

test("the report prints on A4 without what only a screen needs", async ({ context, page }) => {
  await open(context, page, "/report");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: "Print this page" })).toBeHidden();
  await expect(page.getByRole("link", { name: "Overview" })).toBeHidden();
  await expect(page.getByText("30 of 75 answers", { exact: false })).toBeVisible();
  await page.setViewportSize({ width: 794, height: 1123 });
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  const paper = (await page.pdf({ format: "A4" })).toString("latin1");
  expect(paper.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(3);
});
