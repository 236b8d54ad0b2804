import { expect, type Page } from "@playwright/test";
import { answer, next, started } from "./walking";

/** The lesson of these tests: two worked examples, then 14 questions, with one more report between them. */
export const SLUG = "who-says-so-local";
export const QUESTIONS = 14;

/** Opens the lesson and waits until this device keeps it: the worker has its shell, and the lesson lies beside it. */
export async function openOnce(page: Page): Promise<void> {
  await page.goto(`/lessons/${SLUG}`);
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        const shells = (await caches.keys()).filter((name) => name.startsWith("shell-"));
        const lessons = await (await caches.open("lessons")).keys();
        return [registration?.active?.state, shells.length, lessons.length];
      }),
    )
    .toEqual(["activated", 1, 1]);
}

/** How many answers wait, in the words of the page. */
export const waiting = (page: Page, count: number) =>
  page.getByText(
    count === 1 ? "1 answer is waiting to be sent." : `${count} answers are waiting to be sent.`,
  );

/** Goes on to the next question; false where the lesson is over. */
export async function toQuestion(page: Page): Promise<boolean> {
  const over = page.getByRole("heading", { name: "That was the last question" });
  const begin = page.getByRole("button", { name: "Begin the quiz" });
  const result = page.getByRole("button", { name: "See the result" });
  const resume = page.getByRole("button", { name: "Go on where you left off" });
  const onward = next(page).or(started(page)).or(resume).or(begin).or(result);
  for (;;) {
    await answer(page).or(onward).or(over).first().waitFor();
    if (await over.isVisible()) return false;
    if (await answer(page).isVisible()) return true;
    const shown = await page.locator("main").innerText();
    await onward.first().click();
    await expect.poll(() => page.locator("main").innerText()).not.toBe(shown);
  }
}

/** Answers the question on the screen with its first option, without a line. */
export async function answerOffline(page: Page): Promise<void> {
  const selects = page.locator("form select");
  if (await page.getByRole("radio").count()) await page.getByRole("radio").first().check();
  else if (await selects.count())
    for (const select of await selects.all()) await select.selectOption({ index: 1 });
  else if (await page.getByRole("checkbox").count())
    await page.getByRole("checkbox").first().check();
  else await page.locator("form p button").first().click();
  await answer(page).click();
  await expect(page.getByText("The reasons come when you are online again.")).toBeVisible();
}

type Row = { item: string; try: number };

/** What the server has of an attempt, asked for by the page as whoever uses it. */
export const storedIn = (page: Page, attempt: string): Promise<Row[]> =>
  page.evaluate(async (id) => {
    const { answers } = await (await fetch(`/api/attempts/${id}`)).json();
    return answers.map((each: Row) => ({ item: each.item, try: each.try }));
  }, attempt);
