import type { BrowserContext, Locator, Page } from "@playwright/test";
import type { Item } from "@/lib/items/index";
import { lessonNamed, Player } from "../support/player";
import { expect, test } from "./support/test";

/** Presses Tab until the wanted thing has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, name: RegExp, role: "button" | "link" | "radio" | "combobox") {
  const wanted = page.getByRole(role, { name }).first();
  await expect(wanted).toBeVisible();
  for (let presses = 0; presses < 80; presses++) {
    if (await wanted.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reached ${name}`);
}

async function press(page: Page, name: RegExp) {
  await tabTo(page, name, "button");
  await page.keyboard.press("Enter");
}

test("a lesson is finished by keyboard alone", async ({ page }) => {
  test.slow();
  await page.goto("/lessons/who-says-so-local");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await press(page, /^I have read it: go on$/);

  for (const step of lessonNamed("who-says-so-local").steps.slice(1)) {
    if (step.type === "read") await press(page, /^I have read it: go on$/);
    if (step.type === "worked")
      for (const { item } of step.examples) {
        await expect(page.getByRole("heading", { level: 2, name: item.prompt })).toBeFocused();
        await press(page, /^Next$/);
      }
    if (step.type === "exit") await press(page, /^Begin the quiz$/);
    for (const item of step.type === "practice" || step.type === "exit" ? step.items : []) {
      await expect(page.getByRole("heading", { level: 2, name: item.prompt })).toBeFocused();
      if (item.kind === "match")
        for (let at = 0; at < item.claims.length; at++) {
          await page.keyboard.press("Tab");
          await page.keyboard.press("ArrowDown");
        }
      else {
        await page.keyboard.press("Tab");
        await page.keyboard.press("Space");
      }
      await press(page, /^Answer$/);
      await expect(
        page.getByRole("heading", { level: 3, name: /right|not this time|accepted/i }),
      ).toBeFocused();
      await press(page, /^(Next|See the result)$/);
    }
  }
  await tabTo(page, /^See your result$/, "link");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/results\//);
});

test("an answer that is not complete says what is missing and keeps its button reachable", async ({
  page,
}) => {
  await page.goto("/lessons/who-says-so-local");
  await press(page, /^I have read it: go on$/);
  await press(page, /^Next$/);
  await expect(page.getByText("Worked example 2 of 2")).toBeVisible();
  await press(page, /^Next$/);
  await press(page, /^Answer$/);
  await expect(
    page.getByRole("alert").filter({ hasText: "Choose an answer first." }),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: "Answer" })).toBeFocused();
});

test("a hint and another try keep the place of whoever has no mouse", async ({ page }) => {
  await page.goto("/lessons/who-says-so-local");
  await press(page, /^I have read it: go on$/);
  await press(page, /^Next$/);
  await expect(page.getByText("Worked example 2 of 2")).toBeVisible();
  await press(page, /^Next$/);
  await press(page, /^Show a hint$/);
  await expect(page.locator("p").filter({ hasText: /^Hint:/ })).toBeFocused();
  await page.getByRole("radio").first().focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await expect(page.getByText("The words that decide it")).toBeVisible();
  await press(page, /^Try again$/);
  await expect(page.getByRole("heading", { level: 2, name: /Who is telling you/ })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("radio").first()).toBeFocused();
});

const KINDS = ["label", "choose", "mark", "match"] as const;
type Walked = (typeof KINDS)[number];

/** A shipped lesson with a question of this kind that follows another question, and how many come before it. */
function findKind(kind: Walked): { slug: string; before: number; item: Item } {
  for (const slug of ["who-says-so-local", "how-is-it-worded"]) {
    let before = 0;
    for (const step of lessonNamed(slug).steps)
      for (const [at, item] of step.type === "practice" || step.type === "exit"
        ? step.items.entries()
        : []) {
        if (at > 0 && item.kind === kind) return { slug, before, item };
        before += 1;
      }
  }
  throw new Error(`no question of kind ${kind}`);
}

/** Makes a browser the learner who has answered the first questions of a lesson. */
async function answered(context: BrowserContext, slug: string, count: number) {
  const url = process.env.E2E_URL ?? "";
  const player = new Player(url, lessonNamed(slug));
  await player.start();
  for (let at = 0; at < count; at += 1) await player.post(player.answersPath, player.nextAnswer());
  const [name = "", value = ""] = player.cookie.split("=");
  await context.addCookies([{ name, value, url }]);
}

/** The roles the places of a form have, in the order Tab reaches them, up to its button "Answer". */
async function stops(page: Page): Promise<string[]> {
  const roles: string[] = [];
  for (;;) {
    await page.keyboard.press("Tab");
    const [role = "", name = ""] = await page.evaluate(() => {
      const node = document.activeElement;
      if (node instanceof HTMLInputElement) return [node.type, ""];
      return [node?.tagName.toLowerCase(), node?.textContent ?? ""];
    });
    if (name === "Answer") return roles;
    roles.push(role);
    if (roles.length > 200) throw new Error("Tab never reached “Answer”");
  }
}

/** What a keyboard does with the first place of a question, and what its place then says of itself. */
async function give(page: Page, form: Locator, item: Item) {
  const first = form.locator("input, select, p button").first();
  await first.focus();
  if (item.kind !== "match") {
    await page.keyboard.press("Space");
    if (item.kind === "mark") {
      await expect(first).toHaveAttribute("aria-pressed", "true");
      await expect(form.getByRole("status")).toHaveText(/^1 /);
    } else await expect(first).toBeChecked();
    return;
  }
  for (const select of await form.getByRole("combobox").all()) {
    await select.focus();
    await page.keyboard.press("ArrowDown");
    await expect(select).not.toHaveValue("");
  }
}

for (const kind of KINDS)
  test(`a question of kind ${kind} is named, answered by keyboard, told, and left for the next one`, async ({
    page,
    context,
  }) => {
    const { slug, before, item } = findKind(kind);
    await answered(context, slug, before);
    await page.goto(`/lessons/${slug}`);
    const task = page.getByRole("heading", { level: 2, name: item.prompt });
    await expect(task).toBeFocused();
    const form = page.locator("form").filter({ has: page.getByRole("button", { name: "Answer" }) });
    await expect(form.getByRole("group", { name: item.prompt })).toBeVisible();
    // A control without a name would stand here as its bare role.
    expect(await form.ariaSnapshot()).not.toMatch(/- (radio|checkbox|combobox|button)( \[|:|$)/m);

    const order = await stops(page);
    expect(order[0]).toBe(
      { label: "radio", choose: "radio", mark: "button", match: "select" }[kind],
    );
    if (item.kind === "match")
      expect(order.filter((each) => each === "select")).toHaveLength(item.claims.length);

    await give(page, form, item);
    await press(page, /^Answer$/);
    const verdict = page.getByRole("heading", { level: 3, name: /right|not this time|accepted/i });
    await expect(verdict).toBeFocused();
    await expect(page.getByRole("status").filter({ hasText: /saved/i })).toHaveCount(1);
    await press(page, /^(Next|See the result)$/);
    await expect(page.locator("[data-heading]")).toBeFocused();
    await expect(verdict).toHaveCount(0);
  });
