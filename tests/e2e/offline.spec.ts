import type { Page } from "@playwright/test";
import { v7 } from "uuid";
import { Person } from "../support/people";
import {
  answerOffline,
  openOnce,
  QUESTIONS,
  SLUG,
  storedIn,
  toQuestion,
  waiting,
} from "./support/offline";
import { expect, test } from "./support/test";
import { started } from "./support/walking";

const PASSWORD = "seven grey herons by the weir";

test.use({ expected: [/ERR_INTERNET_DISCONNECTED|ERR_FAILED|status of (404|409)/] });

/** Answers questions until `until` of them wait, and checks the count after each. */
async function answerUntil(page: Page, from: number, until: number) {
  for (let count = from + 1; count <= until; count += 1) {
    expect(await toQuestion(page)).toBe(true);
    await answerOffline(page);
    await expect(waiting(page, count)).toBeVisible();
  }
}

for (const sync of ["with", "without"])
  test(`a lesson begun and answered offline is stored once when the line is back, ${sync} Background Sync`, async ({
    context,
  }) => {
    if (sync === "without")
      await context.addInitScript(() => {
        // On plain http, such as the first empty page, there is none anyway.
        if (!isSecureContext) return;
        Reflect.deleteProperty(ServiceWorkerRegistration.prototype, "sync");
        Reflect.deleteProperty(window, "SyncManager");
      });
    const first = await context.newPage();
    await openOnce(first);
    await context.setOffline(true);
    await started(first).click();
    await answerUntil(first, 0, 5);
    await first.close();

    const second = await context.newPage();
    await second.goto(`/lessons/${SLUG}`);
    await expect(waiting(second, 5)).toBeVisible();
    await answerUntil(second, 5, QUESTIONS);
    expect(await toQuestion(second)).toBe(false);
    await expect(second.getByText("The result comes when you are online again.")).toBeVisible();
    await second.close();

    const third = await context.newPage();
    await third.goto(`/lessons/${SLUG}`);
    await expect(waiting(third, QUESTIONS)).toBeVisible();
    await context.setOffline(false);
    const result = third.getByRole("link", { name: "See your result" });
    await expect(result).toBeVisible({ timeout: 10_000 });
    await expect(waiting(third, QUESTIONS)).toBeHidden();
    const attempt = (await result.getAttribute("href"))?.split("/").at(-1) ?? "";
    const stored = await storedIn(third, attempt);
    expect(stored).toHaveLength(QUESTIONS);
    expect(new Set(stored.map(({ item }) => item)).size).toBe(QUESTIONS);
    expect(stored.every((row) => row.try === 1)).toBe(true);
    await result.click();
    await third.waitForURL(`**/results/${attempt}`);
  });

test("reasons come into the page where the answer was given, once there is a line", async ({
  page,
  context,
}) => {
  await openOnce(page);
  await started(page).click();
  await toQuestion(page);
  await context.setOffline(true);
  await answerOffline(page);
  await context.setOffline(false);
  await expect(page.getByText("The words that decide it")).toBeVisible({ timeout: 10_000 });
  await expect(waiting(page, 1)).toBeHidden();
  await expect(page.getByText("The reasons come when you are online again.")).toBeHidden();
});

test("every other page says calmly that there is no line, and which lessons are here", async ({
  page,
  context,
}) => {
  await openOnce(page);
  await context.setOffline(true);
  for (const path of ["/", "/progress", "/lessons/reading-a-war-report-5", "/no-such-page"]) {
    await page.goto(path);
    await expect(page.getByRole("link", { name: "Who says so? A school, a river" })).toBeVisible();
  }
  await page.getByRole("link", { name: "Who says so? A school, a river" }).click();
  await expect(page.getByText("The Harrow Falls school board voted 5-2")).toBeVisible();
  await context.setOffline(false);
  await page.goto("/");
  await expect(page.getByRole("navigation").first()).toBeVisible();
});

test("the device keeps the shell, its files and public lessons, and nothing that is somebody's", async ({
  page,
  context,
  baseURL,
}) => {
  const person = await new Person(baseURL ?? "").becomeTeacher();
  await context.addCookies(person.jar);
  await openOnce(page);
  for (const path of ["/account", "/progress", "/teach", `/lessons/${SLUG}`])
    await page.goto(path, { waitUntil: "networkidle" });
  const { addresses, shell } = await page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys())
        found.push(new URL(request.url).pathname);
    return { addresses: found, shell: await (await caches.match("/offline"))?.text() };
  });
  const known = /^\/(offline|favicon\.svg|icons\/.*|_next\/static\/.*|api\/lessons\/[^/]+\/\d+)$/;
  expect(addresses.filter((address) => !known.test(address))).toEqual([]);
  expect(shell).toContain("/sign-in");
  expect(shell).not.toContain("/account");
});

test("whoever signs out is told of unsent answers; nobody else sends or sees them, and they keep", async ({
  page,
}) => {
  const email = `${v7()}@school.example`;
  const account = { id: v7(), email, name: "Ms Rivera", password: PASSWORD };
  const made = await page.request.post("/api/accounts", { data: account });
  expect(made.ok(), await made.text()).toBe(true);
  await signIn(page, email);
  await openOnce(page);
  await started(page).click();
  await toQuestion(page);
  await page.route("**/answers", (route) => route.abort());
  await answerOffline(page);
  const leave = page.getByRole("banner").getByRole("button", { name: /Sign out/ });
  await leave.click();
  await expect(page.getByText("Some answers on this device are not sent yet.")).toBeVisible();
  await leave.click();
  await page.waitForURL("/");
  await page.unroute("**/answers");

  await page.goto(`/lessons/${SLUG}`);
  await expect(page.getByText("somebody else may be signed in now")).toBeVisible();
  await expect(started(page)).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem("waiting"))).toBe("yes");

  await signIn(page, email);
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem("waiting")), { timeout: 10_000 })
    .toBe(null);
  await page.goto(`/lessons/${SLUG}`);
  await expect(page.getByText("Practice 2 of")).toBeVisible();
});

test("Chromium can install it", async ({ page, context }) => {
  await openOnce(page);
  const session = await context.newCDPSession(page);
  const { errors, data } = await session.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  expect(JSON.parse(data ?? "{}").start_url).toBe("/");
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  const found = installabilityErrors.map(({ errorId }) => errorId);
  // The windows of tests are private ones.
  expect(found.filter((errorId) => errorId !== "in-incognito")).toEqual([]);
});

async function signIn(page: Page, email: string) {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL(/\/teach$/);
}
