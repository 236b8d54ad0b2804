import { finishedIn } from "./support/learner";
import { axe, expect, test } from "./support/test";

test.use({ expected: [/status of 404/] });

test("a finished lesson shows its bars and every answer with its reason", async ({
  page,
  context,
}) => {
  const { attempt } = await finishedIn(context);
  await page.goto(`/results/${attempt}`);
  await expect(page.getByText("Attributed claims you spotted")).toBeVisible();
  await expect(page.getByText("The outlet’s own statements you recognised")).toBeVisible();
  await expect(page.getByText("provisional", { exact: false }).first()).toBeVisible();
  const questions = page.getByRole("region", { name: "Your answers" }).locator("ol > li > details");
  await expect(questions).toHaveCount(10);
  await expect(questions.and(page.locator("[open]"))).toHaveCount(1);
  await expect(questions.and(page.locator("[open]")).first()).toContainText("Your answer");
  const rule = questions
    .and(page.locator("[open]"))
    .getByRole("link", { name: "Reporter’s voice" });
  await expect(rule).toHaveAttribute("href", "/labels#V-REP");
  const bars = page.getByRole("region", { name: "Your first answers" });
  await expect(bars).not.toContainText(/you (passed|failed)|score|points|grade/i);
  expect(await axe(page)).toEqual([]);
});

test("a lesson on a question without bars says why, one that mixes them keeps bars apart", async ({
  page,
  visitor,
}) => {
  const kind = await finishedIn(page.context(), { slug: "what-kind-of-statement" });
  await page.goto(`/results/${kind.attempt}`);
  const shown = page.getByRole("region", { name: "Your first answers" });
  await expect(shown).toContainText("more than two answers, so it has no bars");
  await expect(shown).not.toContainText("all four");
  const other = await visitor();
  const mixed = await finishedIn(other.context(), { slug: "storm-count" });
  await other.goto(`/results/${mixed.attempt}`);
  const apart = other.getByRole("region", { name: "Your first answers" });
  await expect(apart).toContainText("That counts all four questions");
  expect(await apart.getByRole("heading", { level: 3 }).count()).toBeGreaterThan(1);
});

test("a result is nobody else's business", async ({ context, visitor }) => {
  const { attempt } = await finishedIn(context);
  const stranger = await visitor();
  expect((await stranger.goto(`/results/${attempt}`))?.status()).toBe(404);
  await expect(stranger.getByRole("heading", { name: "This page is not here" })).toBeVisible();
  expect((await stranger.goto("/results/not-an-id"))?.status()).toBe(404);
  expect(await axe(stranger)).toEqual([]);
});

test("progress tells lessons apart by question and starts empty", async ({
  context,
  visitor,
  page,
}) => {
  const empty = await visitor();
  await empty.goto("/progress");
  await expect(empty.getByRole("heading", { name: "Nothing here yet" })).toBeVisible();
  expect(await axe(empty)).toEqual([]);

  const { attempt } = await finishedIn(context);
  await page.goto("/progress");
  await expect(page.getByRole("img", { name: /^Voice: two bars/ })).toBeVisible();
  await expect(page.getByRole("row", { name: /A school, a river/ })).toContainText("of 5");
  expect(await axe(page)).toEqual([]);
  await page.getByRole("link", { name: /See the result/ }).click();
  await expect(page).toHaveURL(new RegExp(attempt));
});

for (const colorScheme of ["light", "dark"] as const)
  test(`a result and the progress fit a phone in the ${colorScheme}`, async ({ visitor }) => {
    const page = await visitor({ colorScheme, viewport: { width: 360, height: 800 } });
    const { attempt } = await finishedIn(page.context(), { slug: "what-backs-it" });
    for (const path of [`/results/${attempt}`, "/progress"]) {
      await page.goto(path);
      await expect(page.getByText("Backed statements you trusted").first()).toBeVisible();
      expect(await axe(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    }
  });
