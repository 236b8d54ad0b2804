import type { Page } from "@playwright/test";
import { lessonNamed } from "../support/player";
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
