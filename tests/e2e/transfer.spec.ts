import type { Page } from "@playwright/test";
import { Person } from "../support/people";
import { axe, expect, test } from "./support/test";
import { answer, next, started } from "./support/walking";

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const QUESTIONS = 20;

/** Answers every question of a round; no reason is shown before the end. */
async function answerRound(page: Page) {
  for (let at = 1; at <= QUESTIONS; at += 1) {
    await expect(page.getByText(`question ${at} of ${QUESTIONS}`)).toBeVisible();
    await page
      .getByRole("radio")
      .nth(at % 2)
      .check();
    await answer(page).click();
    await expect(page.getByText("You see the reasons after the last question.")).toBeVisible();
    await expect(page.getByText("The words that decide it")).toBeHidden();
    const onward =
      at < QUESTIONS ? next(page) : page.getByRole("button", { name: "See the result" });
    await onward.click();
  }
}

/** From the home page or the class's through both reports to the first question. */
async function beginRound(page: Page, from: "/" | "/class") {
  await page.goto(from);
  await page.getByRole("link", { name: "Have a look: two new reports" }).click();
  await expect(page.getByText("It is not a grade.")).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await page.getByRole("button", { name: "Begin" }).click();
  await started(page).click();
  await page.getByRole("button", { name: "I have read it" }).click();
  await page.getByRole("button", { name: "Begin the quiz" }).click();
}

test("a class sits the first round on phones: no reason before the end, and the teacher sees who did", async ({
  page,
  visitor,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const url = baseURL ?? "";
  const teacher = await new Person(url).becomeTeacher();
  const { id, code } = await teacher.makeClass("7t");
  const ada = await new Person(url).join(code, "Ada");
  const bea = await new Person(url).join(code, "Bea");
  await page.context().addCookies(teacher.jar);
  await page.goto(`/teach/classes/${id}/transfer`);
  await page.getByRole("button", { name: "Start: open the first round now" }).click();
  await expect(page.getByText("0 of 2 pupils finished it.")).toBeVisible();

  const phones = await Promise.all([visitor(PHONE), visitor(PHONE)]);
  const [first, second] = phones;
  if (!first || !second) throw new Error("two phones");
  await first.context().addCookies(ada.jar);
  await second.context().addCookies(bea.jar);
  await beginRound(first, "/");
  await answerRound(first);
  await first.getByRole("link", { name: "See your result" }).click();
  // Folded with each question, and there.
  await expect(first.getByText("The words that decide it").first()).toBeAttached();
  await expect(first.getByRole("button", { name: "Share" })).toHaveCount(0);
  await expect(first.getByText("Attributed claims you spotted").first()).toBeVisible();
  await first.goto("/progress");
  await expect(
    first.getByRole("heading", { name: "Reports nobody had practised on" }),
  ).toBeVisible();

  await beginRound(second, "/class");
  await expect(second.getByText(`question 1 of ${QUESTIONS}`)).toBeVisible();
  await page.reload();
  await expect(page.getByText("1 of 2 pupils finished it.")).toBeVisible();
  await expect(page.getByRole("row", { name: /^Ada/ })).toContainText("finished");
  await expect(page.getByRole("row", { name: /^Bea/ })).toContainText("begun");
  expect(await axe(page)).toEqual([]);

  await page.getByRole("button", { name: "Open the second round" }).click();
  await page.getByRole("button", { name: "Yes, open it" }).click();
  await expect(page.getByText("Too little to tell: 0 of the 15 pupils")).toBeVisible();
  await expect(page.getByText("It can be opened from")).toBeVisible();
  await first.goto("/class");
  await expect(first.getByText("Second round")).toBeVisible();
});
