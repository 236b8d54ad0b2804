import { chromium } from "@playwright/test";
import { expect, test } from "./support/test";
import { started, toResult } from "./support/walking";

// A name that is not localhost, led back to this machine: to the browser it is a plain, insecure http site.
const HOST = "classroom.test";

test("a lesson can be taken and shared from a plain http address on the classroom's network", async ({
  launchOptions,
  baseURL,
}) => {
  const browser = await chromium.launch({
    ...launchOptions,
    args: [...(launchOptions.args ?? []), `--host-resolver-rules=MAP ${HOST} 127.0.0.1`],
  });
  const site = Object.assign(new URL(baseURL ?? ""), { hostname: HOST }).origin;
  const page = await browser.newPage({ baseURL: site, viewport: { width: 390, height: 844 } });
  const complaints: string[] = [];
  page.on("console", (message) => {
    // Browsers say so wherever this header meets plain http; it changes nothing there.
    const isNotice = message
      .text()
      .startsWith("The Cross-Origin-Opener-Policy header has been ignored");
    if (message.type() === "error" && !isNotice) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));

  await page.goto("/lessons/who-says-so-local");
  expect(await page.evaluate(() => [isSecureContext, typeof crypto.randomUUID])).toEqual([
    false,
    "undefined",
  ]);
  await started(page).click();
  await toResult(page);

  await page.getByRole("button", { name: "Make my card" }).click();
  const card = page.getByRole("img", { name: /Who says so/ });
  await expect(card).toBeVisible();
  const width = await card.evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    return image.naturalWidth;
  });
  expect(width).toBe(1200);
  await page.getByRole("button", { name: /Copy/ }).click();
  await expect(page.locator("input[readonly]")).toHaveValue(new RegExp(`^http://${HOST}`));
  expect(complaints).toEqual([]);
  await browser.close();
});
