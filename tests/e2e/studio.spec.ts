import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { Person } from "../support/people";
import { axe, expect, test } from "./support/test";
import { started, toResult } from "./support/walking";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const step = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Steps to the lesson" }).getByRole("link", { name });
const open = (page: Page) => page.getByText(/findings? to decide in all|Every finding is decided/);
const saved = (page: Page) => page.getByText("Saved", { exact: true });

/** The teaching text as somebody pastes it: headline, paragraphs, caption. */
function teachingText(): string {
  const file = readFileSync("content/passages/00-karabakh.json", "utf8");
  const { headline, paragraphs } = JSON.parse(file) as {
    headline: string;
    paragraphs: (string | { caption: string })[];
  };
  const parts = paragraphs.map((part) => (typeof part === "string" ? part : part.caption));
  return [headline, ...parts].join("\n\n");
}

const SHORT = [
  "Council Slams Reckless Plan To Close Library",
  "The council met on Monday. Mayor Ana Rell said the library would stay open. “We need every shelf,” she told reporters.",
  "Critics called the plan “reckless”. The building opened in 1974. Sources close to the talks said the vote was rushed.",
].join("\n\n");

async function teacher(page: Page, url: string): Promise<Person> {
  const person = await new Person(url).becomeTeacher();
  await page.context().addCookies(person.jar);
  return person;
}

/** Pastes a text with all that is asked for beside it, and waits for its draft. */
async function paste(page: Page, text: string) {
  await page.goto("/teach/studio/new");
  await page.getByRole("textbox", { name: "The text" }).fill(text);
  await page.getByLabel("Newspaper, website or station").fill("The Example");
  await page.getByLabel("Date of the article").fill("2020-10-05");
  await page.getByRole("radio", { name: /For teaching only/ }).check();
  await press(page, "Find who says what");
  await page.waitForURL(/\/teach\/studio\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { name: "Check what we found" })).toBeVisible();
}

/** Decides every finding with the keyboard alone: N leads to the next open one, A accepts it. */
async function acceptAll(page: Page) {
  await page.getByRole("button", { name: "Next", exact: true }).focus();
  for (let keys = 0; keys < 300; keys++) {
    if (await page.getByText("Every finding is decided").isVisible()) return;
    await page.keyboard.press("n");
    await page.keyboard.press("a");
  }
}

test("a pasted article becomes a lesson that a pupil of the class finishes, and nobody else finds", async ({
  page,
  visitor,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const url = baseURL ?? "";
  const owner = await teacher(page, url);
  const { id: classId, code } = await owner.makeClass("8b Studio");
  await paste(page, teachingText());
  await acceptAll(page);
  await expect(page.getByText("Every finding is decided")).toBeVisible();
  // The button that led on is gone: the reader's place is on the last finding.
  await expect(page.getByRole("button", { name: "Accept", exact: true })).toBeFocused();

  await page.getByRole("link", { name: "Go on to the questions" }).click();
  await expect(page.getByRole("heading", { name: "Questions", exact: true })).toBeFocused();
  await expect(page.getByText("Balanced", { exact: true })).toBeVisible();
  expect(await axe(page), "questions").toEqual([]);

  // A war text without a note: its problem leads to the field.
  await step(page, "Publish").click();
  await expect(page.getByText(/has no content note/)).toBeVisible();
  await page.getByRole("button", { name: /^Go there/ }).click();
  const note = page.getByLabel("Note before the lesson, if the text may upset somebody");
  await expect(note).toBeFocused();
  await note.fill("This report is about a war. It names places where people were killed.");
  expect(await axe(page), "details").toEqual([]);

  await step(page, "Preview").click();
  expect(await axe(page), "preview").toEqual([]);
  await press(page, "Begin with the questions");
  await expect(page.getByText("Worked example 1 of")).toBeVisible();

  await step(page, "Publish").click();
  await press(page, "Publish the lesson");
  await expect(page.getByRole("heading", { name: "The lesson is published" })).toBeFocused();
  expect(await axe(page), "published").toEqual([]);
  await page.getByRole("link", { name: "Assign it to a class" }).click();
  await page.waitForURL(/\/teach\/lessons\/own-[0-9a-f]{12}\/assign$/);
  const slug = new URL(page.url()).pathname.split("/")[3] ?? "";
  await page.getByRole("link", { name: /8b Studio/ }).click();
  await press(page, "Assign it");
  await page.waitForURL(/\/assignments\/[0-9a-f-]+$/);
  const assignment = page.url().split("/").at(-1) ?? "";
  expect(page.url()).toContain(classId);

  const pupil = await visitor({ viewport: { width: 360, height: 740 } });
  const ada = await new Person(url).join(code, "Ada of the studio");
  await pupil.context().addCookies(ada.jar);
  await pupil.goto(`/assignments/${assignment}`);
  await pupil.getByRole("link", { name: /^Start/ }).click();
  await started(pupil).click();
  await toResult(pupil);

  const stranger = new Person(url);
  for (const list of ["/", "/lessons", "/api/lessons"])
    expect(await (await stranger.send("GET", list)).text(), list).not.toContain(slug);
  expect((await stranger.send("GET", `/lessons/${slug}`)).status).toBe(404);
});

test("every change can be undone and done again, by key and by button, and is still there after a reload", async ({
  page,
  baseURL,
}) => {
  await teacher(page, baseURL ?? "");
  await paste(page, SHORT);
  const before = await open(page).innerText();
  await page.getByRole("tab", { name: /^Voice/ }).focus();
  await page.keyboard.press("n");
  await page.keyboard.press("r");
  await expect(open(page)).not.toHaveText(before);
  const after = await open(page).innerText();
  await page.keyboard.press("Control+z");
  await expect(open(page)).toHaveText(before);
  await press(page, "Redo");
  await expect(open(page)).toHaveText(after);
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(open(page)).toHaveText(after);
});

test("words can be added as a finding without a pointer", async ({ page, baseURL }) => {
  await teacher(page, baseURL ?? "");
  await paste(page, SHORT);
  const all = Number.parseInt(await open(page).innerText(), 10);
  await page.getByRole("tab", { name: /^Wording/ }).click();
  await press(page, "Add a finding");
  await page.getByLabel("Sentence").selectOption({ index: 2 });
  await page.getByLabel("From the word").selectOption({ index: 0 });
  await page.getByLabel("To the word").selectOption({ index: 1 });
  await page.getByLabel("Plainer words that keep the fact").fill("the official");
  await press(page, "Add it");
  await expect(page.getByText("Added by you")).toBeVisible();
  await expect(page.getByRole("blockquote").getByText("Mayor Ana")).toBeVisible();
  // What the teacher adds is decided.
  expect(Number.parseInt(await open(page).innerText(), 10)).toBe(all);
});

test.describe("in two tabs", () => {
  // The second one's save is refused on purpose.
  test.use({ expected: [/status of 409 .*\/api\/drafts\//] });

  test("a draft changed elsewhere is kept here until its teacher chooses", async ({
    page,
    baseURL,
  }) => {
    await teacher(page, baseURL ?? "");
    await paste(page, SHORT);
    const other = await page.context().newPage();
    await other.goto(`${page.url()}#details`);
    await page.goto(`${page.url()}#details`);
    const title = (tab: Page) => tab.getByLabel("Title of the lesson");
    await title(other).fill("Theirs");
    await expect(saved(other)).toBeVisible();
    await title(page).fill("Mine");
    await expect(page.getByText(/changed in another tab/)).toBeVisible();
    await expect(title(page)).toHaveValue("Mine");
    expect(await axe(page)).toEqual([]);
    await press(page, "Load the other one");
    await expect(title(page)).toHaveValue("Theirs");
    await title(page).fill("Again mine");
    await expect(saved(page)).toBeVisible();
    await title(other).fill("The second one’s");
    await expect(other.getByText(/changed in another tab/)).toBeVisible();
    await press(other, "Keep mine");
    await expect(saved(other)).toBeVisible();
    await page.reload();
    await expect(title(page)).toHaveValue("The second one’s");
  });
});

test("the studio is accessible, light and dark, at a desk and on a phone", async ({
  page,
  baseURL,
}) => {
  test.setTimeout(120_000);
  await teacher(page, baseURL ?? "");
  await paste(page, SHORT);
  const address = page.url();
  for (const [colorScheme, width] of [
    ["light", 1280],
    ["dark", 360],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    for (const name of ["text", "records", "questions", "details", "preview", "publish"]) {
      await page.goto(`${address}#${name}`);
      await expect(page.locator(`[data-step="${name}"] [data-heading]`).first()).toBeVisible();
      if (name === "text") await press(page, "Next");
      if (name === "records") await press(page, "Add a record");
      expect.soft(await axe(page), `${name} in ${colorScheme}`).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect.soft(wide, `${name} at ${width}`).toBeLessThanOrEqual(width);
    }
    await page.goto("/teach/studio");
    expect.soft(await axe(page), `list in ${colorScheme}`).toEqual([]);
  }
  await page.getByRole("button", { name: /^Delete/ }).click();
  await press(page, "Delete it for good");
  await expect(page.getByText("Nothing here yet.")).toBeVisible();
});
