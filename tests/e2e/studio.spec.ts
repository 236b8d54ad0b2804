import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { Person } from "../support/people";
import { axe, expect, test } from "./support/test";
import { answer, answerAnything, started, toResult } from "./support/walking";

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

/** The sentence that is looked at, with everything found in it. */
const card = (page: Page) => page.getByRole("region", { name: "The sentence you look at" });

/** Decides every finding with the keyboard alone: A accepts sentence by sentence what is doubtful, S at the end what is sure. */
async function acceptAll(page: Page) {
  await page.getByRole("button", { name: "Next", exact: true }).focus();
  await page.keyboard.press("n");
  for (let keys = 0; keys < 100; keys++) {
    if (await page.getByText("Every finding is decided").isVisible()) return;
    const isLeft = await card(page).getByRole("button", { name: "Accept sentence" }).isVisible();
    await page.keyboard.press(isLeft ? "a" : "s");
  }
}

/** Takes the balanced set of questions that is laid out. */
async function takeQuestions(page: Page) {
  await page.getByRole("link", { name: "Go on to the questions" }).click();
  await page.getByRole("button", { name: /^Take these \d+ questions$/ }).click();
}

/** Answers whatever the preview asks, up to its last screen. */
async function toPreviewEnd(page: Page) {
  const end = page.getByRole("heading", { name: "That was the last question" });
  const onward = page.locator("main button.button[type=button]");
  for (;;) {
    await end.or(answer(page)).or(onward).first().waitFor();
    if (await end.isVisible()) return;
    if (await answer(page).isVisible()) await answerAnything(page);
    const shown = await page.locator("main").innerText();
    await onward.first().click();
    await expect.poll(() => page.locator("main").innerText()).not.toBe(shown);
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
  // The button that led on is gone: the reader's place is on the last sentence.
  await expect(card(page).getByRole("button", { name: "Next", exact: true })).toBeFocused();

  await takeQuestions(page);
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
  await page.keyboard.press("1");
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
  const chip = card(page).getByRole("button", { name: /“Mayor Ana” Emotion word .*Added by you/ });
  await expect(chip).toHaveAttribute("aria-pressed", "true");
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

test("who says it can be changed, and the text shows what was decided", async ({
  page,
  baseURL,
}) => {
  await teacher(page, baseURL ?? "");
  await paste(page, SHORT);
  const article = page.getByRole("article");
  await article
    .getByRole("button", { name: /^Direct quote: “We need every shelf/ })
    .first()
    .click();
  await press(page, "Change");
  const name = page.getByLabel("Who says it");
  await expect(name).toHaveValue("Ana Rell");
  await name.fill("Ana Rell-Brandt");
  await press(page, "Save the change");
  await expect(card(page).getByText(": Ana Rell-Brandt")).toBeVisible();
  const accepted = article.getByRole("button", { name: /^Direct quote, accepted: / });
  await expect(accepted).toHaveAttribute("data-ticked", "true");
  await press(page, "Reject this");
  await expect(article.getByRole("button", { name: /^Direct quote, rejected: / })).toBeVisible();
  await expect(accepted).toHaveCount(0);
});

test("one key chooses a finding, the next says what it is instead, and one more undoes that", async ({
  page,
  baseURL,
}) => {
  await teacher(page, baseURL ?? "");
  await paste(page, SHORT);
  await page.getByRole("button", { name: "Next", exact: true }).focus();
  await page.keyboard.press("n");
  const first = card(page).getByRole("listitem").first().getByRole("button");
  const before = (await first.textContent()) ?? "";
  await page.keyboard.press("1");
  await expect(first).toHaveAttribute("aria-pressed", "true");
  const reasons = card(page).getByText(/found by the (?:rule|model)/);
  await expect(reasons).toHaveCount(0);
  await page.keyboard.press("w");
  await expect(reasons).toBeVisible();
  await page.keyboard.press("5");
  await expect(first).toContainText("Unnamed source");
  await expect(first).toContainText("Accepted");
  await page.keyboard.press("Control+z");
  await expect(first).toHaveText(before);
});

test("a question is exchanged for another with the same answer, in its place", async ({
  page,
  baseURL,
}) => {
  test.setTimeout(120_000);
  await teacher(page, baseURL ?? "");
  await paste(page, teachingText());
  await acceptAll(page);
  await takeQuestions(page);
  // A statement nobody is asked about any more is there to be asked about.
  await page
    .getByRole("region", { name: "Quiz at the end" })
    .getByRole("listitem")
    .filter({ hasText: "Attributed" })
    .first()
    .getByRole("button", { name: /^Leave out/ })
    .click();
  const practice = page.getByRole("region", { name: "Practice" }).getByRole("listitem");
  const row = practice.filter({ hasText: "Attributed" }).first();
  const words = await row.getByRole("heading").innerText();
  const at = (await practice.getByRole("heading").allInnerTexts()).indexOf(words);
  await row.getByRole("button", { name: /^Another question in place of/ }).click();
  const other = practice.nth(at);
  await expect(other.getByRole("heading")).toBeFocused();
  await expect(other.getByRole("heading")).not.toHaveText(words);
  await expect(other).toContainText("Attributed");
});

test("a letter stands on one line with the word after it", async ({ page, baseURL }) => {
  await teacher(page, baseURL ?? "");
  await paste(page, SHORT);
  for (const width of [360, 411, 768, 1023]) {
    await page.setViewportSize({ width, height: 800 });
    const torn = await page.getByRole("article").evaluate((article) =>
      [...article.querySelectorAll("[data-mark]")].flatMap((mark) => {
        const words = mark.parentElement?.querySelector("[data-start]");
        const [first] = words?.getClientRects() ?? [];
        const { top, bottom } = mark.getBoundingClientRect();
        const isBeside = first && first.bottom > top && first.top < bottom;
        return isBeside ? [] : [mark.getAttribute("aria-label")];
      }),
    );
    expect(torn, `at ${width}`).toEqual([]);
  }
});

test("the preview scores answers and stores nothing", async ({ page, baseURL }) => {
  test.setTimeout(120_000);
  await teacher(page, baseURL ?? "");
  await paste(page, teachingText());
  await acceptAll(page);
  await takeQuestions(page);
  await expect(page.getByText("Balanced", { exact: true })).toBeVisible();
  await step(page, "Details").click();
  await page
    .getByLabel("Note before the lesson, if the text may upset somebody")
    .fill("This report is about a war.");
  await expect(saved(page)).toBeVisible();
  await step(page, "Preview").click();
  const kept = () => page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
  const before = await kept();
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() !== "GET") sent.push(`${request.method()} ${request.url()}`);
  });
  await press(page, "Begin with the questions");
  await toPreviewEnd(page);
  await expect(page.getByText(/quiz questions right at the first answer/)).toBeVisible();
  expect(sent).toEqual([]);
  expect(await kept()).toBe(before);
});

test.describe("without a line", () => {
  test.use({ expected: [/ERR_FAILED/] });

  test("a change waits in the page, which warns before it is left, and is sent by itself later", async ({
    page,
    baseURL,
  }) => {
    await teacher(page, baseURL ?? "");
    await paste(page, SHORT);
    await step(page, "Details").click();
    await page.context().route("**/api/drafts/*", (route) => route.abort());
    const title = page.getByLabel("Title of the lesson");
    await title.click();
    await title.pressSequentially("Still ");
    await expect(page.getByText(/Not saved: no reply from the server/)).toBeVisible();
    const asked = page.waitForEvent("dialog");
    const gone = page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.dismiss();
    await gone;
    await page.context().unroute("**/api/drafts/*");
    await expect(saved(page)).toBeVisible({ timeout: 40_000 });
    const held = await title.inputValue();
    await page.reload();
    await expect(title).toHaveValue(held);
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
    await page.goto("/teach/studio/new");
    await press(page, "Find who says what");
    await expect(page.getByText("Paste an article first.")).toBeVisible();
    await page.getByRole("textbox", { name: "The text" }).fill("El puente se abre el lunes.");
    await press(page, "Find who says what");
    await expect(page.getByRole("button", { name: "Make a draft all the same" })).toBeVisible();
    expect.soft(await axe(page), `new in ${colorScheme}`).toEqual([]);
    for (const name of ["text", "records", "questions", "details", "preview", "publish"]) {
      await page.goto(`${address}#${name}`);
      await expect(page.locator(`[data-step="${name}"] [data-heading]`).first()).toBeVisible();
      if (name === "text") await press(page, "Next");
      if (name === "records") await press(page, "Add a record");
      expect.soft(await axe(page), `${name} in ${colorScheme}`).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect.soft(wide, `${name} at ${width}`).toBeLessThanOrEqual(width);
    }
    await page.goto(`${address}#text`);
    await page.getByRole("tab", { name: /^Voice/ }).click();
    await page.getByRole("article").getByRole("button").first().click();
    await press(page, "Change");
    expect.soft(await axe(page), `a finding changed in ${colorScheme}`).toEqual([]);
    await press(page, "Save the change");
    await press(page, "As a list");
    expect.soft(await axe(page), `text as a list in ${colorScheme}`).toEqual([]);
    await page.goto("/teach/studio");
    expect.soft(await axe(page), `list in ${colorScheme}`).toEqual([]);
  }
  await page.getByRole("button", { name: /^Delete/ }).click();
  await press(page, "Delete it for good");
  await expect(page.getByText("Nothing here yet.")).toBeVisible();
});
