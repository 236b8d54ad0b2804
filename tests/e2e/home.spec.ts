import { axe, expect, test } from "./support/test";

test("the demo answers with a reason, and nothing is kept of it", async ({ page, context }) => {
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() !== "GET") sent.push(new URL(request.url()).pathname);
  });
  await page.goto("/");
  const demo = page.getByRole("region", { name: "Try it: three sentences" });
  await demo.getByRole("button", { name: "Check my answer" }).click();
  await expect(demo.getByRole("alert")).toHaveText("Choose one answer first.");

  await demo.getByLabel("The outlet says it itself").check();
  await demo.getByRole("button", { name: "Check my answer" }).click();
  const verdict = demo.getByRole("heading", { name: "Not this time" });
  await expect(verdict).toBeFocused();
  await expect(demo).toContainText("a lifeguard told parents");

  await demo.getByRole("button", { name: "Next sentence" }).click();
  await expect(demo.getByRole("heading", { name: "Sentence 2 of 3" })).toBeFocused();
  await demo.getByRole("radio").first().check();
  await demo.getByRole("button", { name: "Check my answer" }).click();
  await expect(demo.getByRole("heading", { name: "Right" })).toBeVisible();
  await demo.getByRole("button", { name: "Next sentence" }).click();
  await demo.getByLabel("Emotion or value word").check();
  await demo.getByRole("button", { name: "Check my answer" }).click();
  await demo.getByRole("button", { name: "What was that about?" }).click();
  await expect(demo.getByRole("heading", { name: "That was all three" })).toBeFocused();

  expect(new Set(sent)).toEqual(new Set(["/api/demo"]));
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test("the demo can be answered by keyboard alone", async ({ page }) => {
  await page.goto("/");
  const demo = page.getByRole("region", { name: "Try it: three sentences" });
  await demo.getByLabel("Somebody else says it").focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await expect(demo.getByRole("heading", { name: "Right" })).toBeFocused();
});

test("no right answer of the demo is on the page before it is asked for", async ({ page }) => {
  const reply = await page.goto("/");
  const html = (await reply?.text()) ?? "";
  expect(html).toContain("The pool will stay shut");
  for (const secret of ["A man with no title can be right", "Other season", '\\"key\\"'])
    expect(html).not.toContain(secret);
});

for (const colorScheme of ["light", "dark"] as const)
  test(`the home page is accessible and fits a phone in the ${colorScheme}`, async ({
    visitor,
  }) => {
    const page = await visitor({ colorScheme, viewport: { width: 360, height: 800 } });
    await page.goto("/");
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

test("only lessons that exist are offered, by title and never by headline", async ({ page }) => {
  await page.goto("/");
  for (const title of ["Who says so?", "What backs it?", "How is it worded?"])
    await expect(page.getByRole("link", { name: title, exact: true })).toBeVisible();
  await expect(page.getByText("Guns Pound")).toHaveCount(0);
  await page.getByRole("link", { name: "Start the first lesson" }).click();
  await expect(page).toHaveURL(/\/lessons\/who-says-so$/);
});
