import { lessonNamed } from "../support/player";
import { axe, expect, test } from "./support/test";
import { answer, answerAnything, begin, next, started } from "./support/walking";

test("a learner reads, practises, takes the quiz and is led to the result", async ({ page }) => {
  await page.goto("/lessons/who-says-so-local");
  await expect(page.getByRole("heading", { name: "Two questions, kept apart" })).toBeVisible();
  await expect(page.getByText("“Attributed” does not mean false.")).toBeVisible();
  await expect(started(page)).toBeVisible();
  expect(await axe(page)).toEqual([]);

  await started(page).click();
  await next(page).click();
  await next(page).click();
  await page.getByRole("button", { name: "Show a hint" }).click();
  await expect(page.getByText("Hint:")).toBeVisible();
  expect(await axe(page)).toEqual([]);

  const { steps } = lessonNamed("who-says-so-local");
  const [practice, quiz] = ["practice", "exit"].map(
    (type) =>
      steps.flatMap((step) => (step.type === type && "items" in step ? step.items : [])).length,
  );
  for (let at = 1; at <= Number(practice); at++) {
    await expect(page.getByText(`Practice ${at} of ${practice}`)).toBeVisible();
    await answerAnything(page);
    if (at === 1) expect(await axe(page)).toEqual([]);
    await next(page).click();
  }
  await page.getByRole("button", { name: "I have read it: go on" }).click();
  await expect(page.getByText("There is no clock")).toBeVisible();
  await page.getByRole("button", { name: "Begin the quiz" }).click();
  for (let at = 1; at <= Number(quiz); at++) {
    await expect(page.getByText(`Quiz, question ${at} of ${quiz}`)).toBeVisible();
    await expect(page.getByRole("button", { name: "Show a hint" })).toHaveCount(0);
    await answerAnything(page);
    await page.getByRole("button", { name: /^(Next|See the result)$/ }).click();
  }
  await page.getByRole("link", { name: "See your result" }).click();
  await expect(page).toHaveURL(/\/results\//);
});

test("a wrong answer is told why it tempts, and a further try teaches without counting", async ({
  page,
}) => {
  await begin(page, "who-says-so-local");
  const { steps } = lessonNamed("who-says-so-local");
  const item = steps.flatMap((step) => (step.type === "practice" ? step.items : []))[0];
  if (item?.kind !== "label") throw new Error("the first practice item is a label");
  const wrong = item.options.find(({ id }) => id !== item.key.option)?.text ?? "";
  const right = item.options.find(({ id }) => id === item.key.option)?.text ?? "";

  await page.getByRole("radio", { name: wrong }).check();
  await answer(page).click();
  await expect(page.getByRole("heading", { name: "Not this time" })).toBeFocused();
  await expect(page.getByText(/^Why “.+” tempts/)).toBeVisible();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("Your first answer is stored")).toBeVisible();
  await page.getByRole("radio", { name: right }).check();
  await answer(page).click();
  await expect(page.getByRole("heading", { name: "Right", exact: true })).toBeFocused();
  await expect(page.getByText("Try 2. The first answer is the one that counts.")).toBeVisible();
});

test("words are marked in the text or in a list, and both show the same marks", async ({
  page,
}) => {
  await begin(page, "how-is-it-worded");
  while ((await page.locator("form p button").count()) === 0) {
    await answerAnything(page);
    await next(page).click();
  }
  const word = page.locator("form p button").first();
  const name = (await word.textContent()) ?? "";
  await word.click();
  await expect(word).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByText("1 word marked.")).toBeVisible();
  await page.getByRole("button", { name: "Show as a list" }).click();
  const boxes = page.getByRole("checkbox");
  await expect(page.getByRole("checkbox", { name, exact: true }).first()).toBeChecked();
  await boxes.nth(1).check();
  expect(await axe(page)).toEqual([]);
  await page.getByRole("button", { name: "Show as a list" }).click();
  await expect(page.locator("form p button[aria-pressed=true]")).toHaveCount(2);
  await answer(page).click();
  await expect(page.getByText("The words that decide it")).toBeVisible();
  expect(await axe(page)).toEqual([]);
});

for (const colorScheme of ["light", "dark"] as const)
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });
    test("every kind of item can be answered, and its page is accessible", async ({ page }) => {
      const seen = new Set<string>();
      await begin(page, "how-is-it-worded");
      const { steps } = lessonNamed("how-is-it-worded");
      for (const step of steps)
        for (const item of step.type === "practice" || step.type === "exit" ? step.items : []) {
          if (!(await answer(page).isVisible()))
            await page.getByRole("button", { name: "Begin the quiz" }).click();
          await expect(page.getByRole("heading", { name: item.prompt })).toBeVisible();
          const isNew = !seen.has(item.kind);
          if (isNew) expect(await axe(page), `${item.kind}, asked`).toEqual([]);
          await answerAnything(page);
          if (isNew) expect(await axe(page), `${item.kind}, answered`).toEqual([]);
          seen.add(item.kind);
          if (seen.size === 4) return;
          await page.getByRole("button", { name: /^(Next|See the result)$/ }).click();
        }
      expect([...seen].sort()).toEqual(["choose", "label", "mark", "match"]);
    });
  });

test("a Backing question has its desk of records before the answer, and says which layer is asked", async ({
  page,
}) => {
  await begin(page, "what-backs-it");
  await expect(page.getByText(/^Desk of records/)).toBeVisible();
  await expect(page.getByText(/What is asked: that it (is so|was said)\./)).toBeVisible();
  const record = page.locator("#desk li details").first();
  await record.locator("summary").click();
  await expect(record.getByText("In short:")).toBeVisible();
  const settled = page.getByText(/^It (backs|disagrees with|does not settle) this claim\.$/);
  await expect(settled).toHaveCount(0);
  expect(await axe(page)).toEqual([]);
  await answerAnything(page);
  await expect(page.getByText("What the records say")).toBeVisible();
  await expect(settled.first()).toBeVisible();
  await next(page).click();
  await expect(record.getByText("In short:")).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const)
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: { width: 360, height: 740 } });
    test("a phone shows question and options without scrolling sideways", async ({ page }) => {
      await begin(page, "who-says-so");
      await expect(page.getByRole("radio").last()).toBeInViewport();
      const over = () =>
        page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
      expect(await over()).toBe(0);
      expect(await axe(page)).toEqual([]);
      await answerAnything(page);
      expect(await over()).toBe(0);
      expect(await axe(page)).toEqual([]);
    });
  });

test("the list of lessons never shows a report's headline", async ({ page }) => {
  await page.goto("/lessons");
  await expect(page.getByRole("heading", { name: "Course: reading a war report" })).toBeVisible();
  for (const slug of ["who-says-so", "who-says-so-local"])
    for (const { text, blocks } of lessonNamed(slug).passages) {
      const headline = blocks.find(({ kind }) => kind === "headline");
      if (headline)
        await expect(page.locator("main")).not.toContainText(
          text.slice(headline.span.start, headline.span.end),
        );
    }
  expect(await axe(page)).toEqual([]);
});
