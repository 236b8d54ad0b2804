import { expect, type Page } from "@playwright/test";

export const next = (page: Page) => page.getByRole("button", { name: "Next", exact: true });
export const answer = (page: Page) => page.getByRole("button", { name: "Answer", exact: true });
export const started = (page: Page) => page.getByRole("button", { name: "I have read it: go on" });

/** Opens a lesson and walks past its worked examples to the first question. */
export async function begin(page: Page, slug: string) {
  await page.goto(`/lessons/${slug}`);
  await started(page).click();
  await expect(page.getByText("Worked example 1 of")).toBeVisible();
  while (!(await answer(page).isVisible())) await next(page).click();
}

/** Answers whatever is asked, rightly or not, with the option at this place where one is chosen, and waits for the reasons. */
export async function answerAnything(page: Page, place = 0) {
  const selects = page.locator("form select");
  const words = page.locator("form p button");
  const versions = page.getByRole("group", { name: /^Version / });
  const box = page.getByRole("textbox", { name: "Your version" });
  if (await box.count()) await box.fill("In other words.");
  // The next version is there once the one before has its answer.
  else if (await versions.count())
    while (await page.locator("fieldset:not(:has(input:checked)) input").count())
      await page.locator("fieldset:not(:has(input:checked)) input").nth(place).check();
  // Before the radio buttons: a quiz asks how sure one is beside its words.
  else if (await words.count()) await words.first().click();
  else if (await page.getByRole("radio").count()) await page.getByRole("radio").nth(place).check();
  else if (await page.getByRole("checkbox").count())
    await page.getByRole("checkbox").first().check();
  else if (await selects.count())
    for (const select of await selects.all()) await select.selectOption({ index: 1 });
  await answer(page).click();
  const rule = page.getByText("The rule:");
  await expect(page.getByText("The words that decide it").or(rule)).toBeVisible();
}

/** Goes on from wherever a lesson stands to its end, answering with the options at these places in turn, and opens the result. */
export async function toResult(page: Page, places: readonly number[] = [0]) {
  let asked = 0;
  const result = page.getByRole("link", { name: "See your result" });
  const onward = page.locator("main button.button[type=button]");
  for (;;) {
    await result.or(answer(page)).or(onward).first().waitFor();
    if (await result.isVisible()) break;
    if (await answer(page).isVisible()) {
      await answerAnything(page, places[asked % places.length]);
      asked += 1;
    }
    const shown = await page.locator("main").innerText();
    await onward.first().click();
    await expect.poll(() => page.locator("main").innerText()).not.toBe(shown);
  }
  await result.click();
  await page.waitForURL(/\/results\//);
}
