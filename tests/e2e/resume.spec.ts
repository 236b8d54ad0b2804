import type { Page } from "@playwright/test";
import { expect, test } from "./support/test";

async function toPractice(page: Page) {
  await page.goto("/lessons/who-says-so-local");
  await page.getByRole("button", { name: "I have read it: go on" }).click();
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await expect(page.getByText("Worked example 2 of 2")).toBeVisible();
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await expect(page.getByText("Practice 1 of")).toBeVisible();
}

const answerFirst = async (page: Page) => {
  await page.getByRole("radio").first().check();
  await page.getByRole("button", { name: "Answer", exact: true }).click();
};

test("whoever leaves in the middle comes back to the same place", async ({ page, context }) => {
  await toPractice(page);
  await answerFirst(page);
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await expect(page.getByText("Practice 2 of")).toBeVisible();
  await page.close();

  const later = await context.newPage();
  await later.goto("/lessons/who-says-so-local");
  await expect(later.getByText("Practice 2 of")).toBeVisible();
  await later.getByRole("button", { name: "Back" }).click();
  await expect(later.getByText("Practice 1 of")).toBeVisible();
  await expect(later.getByText("Your answer", { exact: false }).first()).toBeVisible();
});

test("whoever goes back and forward in the browser keeps the place and the attempt", async ({
  page,
}) => {
  const attempts = new Set<string | undefined>();
  page.on("request", (request) => {
    if (request.url().endsWith("/answers")) attempts.add(request.url().split("/").at(-2));
  });
  await page.goto("/lessons");
  await page.getByRole("link", { name: "Who says so? A school, a river" }).click();
  await page.getByRole("button", { name: "I have read it: go on" }).click();
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await expect(page.getByText("Worked example 2 of 2")).toBeVisible();
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await answerFirst(page);
  await expect(page.getByText("The words that decide it")).toBeVisible();

  await page.goBack();
  await expect(page.getByRole("heading", { name: "Lessons", level: 1 })).toBeVisible();
  await page.goForward();
  await expect(page.getByText("Practice 2 of")).toBeVisible();
  await answerFirst(page);
  await expect(page.getByText("The words that decide it")).toBeVisible();
  expect(attempts.size).toBe(1);
});

test("somebody else starts at the beginning", async ({ page, visitor }) => {
  await toPractice(page);
  await answerFirst(page);
  await expect(page.getByText("The words that decide it")).toBeVisible();
  const other = await visitor();
  await other.goto("/lessons/who-says-so-local");
  await expect(other.getByRole("button", { name: "I have read it: go on" })).toBeVisible();
});

test("the report can be read without JavaScript", async ({ visitor }) => {
  const page = await visitor({ javaScriptEnabled: false });
  await page.goto("/lessons/who-says-so-local");
  await expect(page.getByText("The Harrow Falls school board voted 5-2")).toBeVisible();
  await expect(page.getByText("The board will review the figures again")).toBeVisible();
  await expect(page.locator("noscript p")).toBeVisible();
  await expect(page.getByRole("button", { name: "I have read it: go on" })).toHaveCount(0);
});

test.describe("with a line that drops", () => {
  test.use({ expected: [/ERR_INTERNET_DISCONNECTED|ERR_FAILED|status of 503/] });

  test("an answer given offline is kept, said to be waiting, and stored once", async ({
    page,
    context,
  }) => {
    await toPractice(page);
    const sent: string[] = [];
    page.on("request", (request) => {
      if (request.url().endsWith("/answers")) sent.push(request.postData() ?? "");
    });
    await context.setOffline(true);
    await answerFirst(page);
    await expect(page.getByText("1 answer is waiting to be sent.")).toBeVisible();
    await expect(page.getByText("The reasons come when you are online again.")).toBeVisible();
    await expect(page.getByRole("radio").first()).toBeChecked();
    await context.setOffline(false);
    await expect(page.getByText("The words that decide it")).toBeVisible();
    expect(sent.length).toBeGreaterThan(1);
    expect(new Set(sent).size).toBe(1);
  });

  test("an answer on its way is said to be waiting on the screen before, too", async ({ page }) => {
    await toPractice(page);
    await page.route("**/answers", (route) => route.abort());
    await answerFirst(page);
    await expect(page.getByText("1 answer is waiting to be sent.")).toBeVisible();
    await page.getByRole("button", { name: "Back" }).click();
    await expect(page.getByText("Worked example 2 of 2")).toBeVisible();
    await expect(page.getByText("1 answer is waiting to be sent.")).toBeVisible();
  });

  test("Try now sends again at once", async ({ page }) => {
    await toPractice(page);
    let isDown = true;
    await page.route("**/answers", (route) => (isDown ? route.abort() : route.continue()));
    await answerFirst(page);
    await expect(page.getByText("1 answer is waiting to be sent.")).toBeVisible();
    isDown = false;
    await page.getByRole("button", { name: "Try now" }).click();
    await expect(page.getByText("The words that decide it")).toBeVisible();
  });
});
