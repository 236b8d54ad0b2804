import type { Page } from "@playwright/test";
import { axe, expect, test } from "./support/test";

const REPORT = `Bridge to Reopen on Monday

The harbour bridge will reopen on Monday, the port office said after a shocking delay of nine weeks.

"We checked every bolt," engineer Ana Rell told reporters. Sources close to the council say 40 lorries are waiting. The mayor called the delay "a disgrace".`;

const field = (page: Page) => page.getByRole("textbox", { name: "The text" });
const go = (page: Page) => page.getByRole("button", { name: "X-ray it" }).click();
const found = (page: Page) => page.getByRole("heading", { name: "What was found" });
const mark = (page: Page, name: RegExp) =>
  page.getByRole("article").getByRole("button", { name }).first();
const list = (page: Page) => page.getByRole("list", { name: "Everything found" });

async function xray(page: Page, text: string) {
  await page.goto("/discover");
  await field(page).fill(text);
  await go(page);
  await expect(found(page)).toBeFocused();
}

test("a pasted report is shown in four layers, in the text and as a list", async ({ page }) => {
  await xray(page, REPORT);
  const article = page.getByRole("article", { name: "The text with what was found in it" });
  await expect(article.getByRole("heading")).toContainText("Bridge to Reopen on Monday");
  await expect(article.getByRole("button", { name: /^Direct quote: / })).toHaveCount(1);
  await expect(list(page)).toContainText("Ana Rell told reporters");
  expect(await axe(page)).toEqual([]);
  await page.getByRole("tab", { name: "Kind" }).click();
  await expect(mark(page, /^Prediction or intention: .*will reopen/)).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await page.getByRole("tab", { name: "Wording" }).click();
  await expect(mark(page, /: shocking$/)).toBeVisible();
  await page.getByRole("tab", { name: "Backing" }).click();
  await expect(mark(page, /^Not yet verified: 40/)).toBeVisible();
  await page.getByRole("tab", { name: "All four" }).click();
  await expect(page.getByText("Where nothing is marked, the outlet speaks")).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await expect(page.getByRole("region", { name: "At a glance" })).toContainText("Ana Rell");
});

test("the keyboard walks through tabs, letters and list, and back", async ({ page }) => {
  await xray(page, REPORT);
  const tab = page.getByRole("tab", { name: "Voice" });
  await tab.focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("tab", { name: "Kind" })).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(tab).toHaveAttribute("aria-selected", "true");
  const marks = page.getByRole("article").getByRole("button");
  const count = await marks.count();
  await page.keyboard.press("Tab");
  await expect(marks.first(), "one stop for the whole text").toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(marks.nth(1)).toBeFocused();
  await expect(marks.nth(1)).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("End");
  await expect(marks.nth(count - 1)).toBeFocused();
  await page.keyboard.press("Enter");
  const entries = list(page).getByRole("button");
  await expect(entries.nth(count - 1)).toBeFocused();
  await expect(list(page).locator("[aria-current]")).toHaveCount(1);
  await page.keyboard.press("ArrowUp");
  await expect(entries.nth(count - 2)).toBeFocused();
  await expect(marks.nth(count - 2)).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("Enter");
  await expect(marks.nth(count - 2)).toBeFocused();
});

test("words that are pointed at choose their finding in the list", async ({ page }) => {
  await xray(page, REPORT);
  await page.getByRole("article").getByText("checked every bolt").click();
  await expect(list(page).locator("[aria-current]")).toContainText("Direct quote");
});

test.describe("HTML", () => {
  const HTML = `<h1>Bridge &amp; Ferry</h1><script>window.ran = 1; fetch("/api/demo")</script><p>The bridge is shut, <b>the mayor</b> said.<img src="/nothing.png" onerror="window.ran = 2"></p><iframe srcdoc="<script>parent.ran = 3</script>"></iframe><p><a href="javascript:window.ran=4">More</a> is planned.</p>`;
  const ran = (page: Page) => page.evaluate(() => (window as { ran?: number }).ran ?? 0);

  test("that is typed in is read as words, and nothing of it runs", async ({ page }) => {
    await xray(page, HTML);
    const article = page.getByRole("article");
    await expect(article.getByRole("heading")).toContainText("Bridge & Ferry");
    await expect(article).toContainText("The bridge is shut, the mayor said.");
    await expect(article).not.toContainText("window.ran");
    expect(await article.locator("img, script, iframe, a, b").count()).toBe(0);
    expect(await ran(page)).toBe(0);
  });

  test("from a file keeps its headline, and nothing of it runs", async ({ page }) => {
    await page.goto("/discover");
    await page.getByLabel("Choose a file").setInputFiles({
      name: "report.html",
      mimeType: "text/html",
      buffer: Buffer.from(HTML),
    });
    await expect(field(page)).toHaveValue(/The bridge is shut/);
    await expect(page.getByText("Pasted with its layout")).toBeVisible();
    await go(page);
    await expect(page.getByRole("article").getByRole("heading")).toContainText("Bridge & Ferry");
    expect(await ran(page)).toBe(0);
  });

  test("from the clipboard is sent with its layout, until the words are changed", async ({
    page,
    context,
  }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto("/discover");
    await page.evaluate(() =>
      navigator.clipboard.write([
        new ClipboardItem({
          "text/html": new Blob(["<h1>A Bridge</h1><p>It is shut, the mayor said.</p>"], {
            type: "text/html",
          }),
          "text/plain": new Blob(["A Bridge It is shut, the mayor said."], { type: "text/plain" }),
        }),
      ]),
    );
    await field(page).focus();
    await page.keyboard.press("ControlOrMeta+V");
    await expect(field(page)).toHaveValue(/It is shut/);
    await expect(page.getByText("Pasted with its layout")).toBeVisible();
    await go(page);
    await expect(page.getByRole("article").getByRole("heading")).toContainText("A Bridge");
    await page.getByRole("button", { name: "Back to the text" }).click();
    await expect(field(page)).toBeFocused();
    await page.keyboard.type("!");
    await expect(page.getByText("Pasted with its layout")).toHaveCount(0);
  });
});

test.describe("what can't be read", () => {
  test.use({ expected: [/422/] });

  test("is answered with a sentence, and the text stays", async ({ page }) => {
    await page.goto("/discover");
    await go(page);
    await expect(page.getByRole("alert").first()).toContainText("Paste a text first");
    const long = "Too long. ".repeat(6_000);
    await field(page).fill(long);
    await go(page);
    await expect(page.getByRole("alert").first()).toContainText("This text is too long.");
    await expect(page.getByRole("alert").first()).toContainText("up to 50,000 can be read");
    await expect(field(page)).toHaveValue(long);
    expect(await axe(page)).toEqual([]);
  });
});

test("a text that is not English is read with a warning", async ({ page }) => {
  await xray(
    page,
    "El puente se abrirá el lunes, dijo la alcaldesa. Los vecinos esperan desde hace nueve semanas y nadie les explica por qué se tarda tanto.",
  );
  await expect(page.getByText("This does not look like English.")).toBeVisible();
});

test.describe("without a line", () => {
  test.use({ expected: [/ERR_FAILED/] });

  test("the text stays, and a sentence says what to do", async ({ page, context }) => {
    await page.goto("/discover");
    await field(page).fill(REPORT);
    await context.route("**/api/analysis", (route) => route.abort());
    await go(page);
    await expect(page.getByRole("alert").first()).toContainText("No reply came");
    await expect(field(page)).toHaveValue(REPORT);
  });
});

test("nothing of a text stays in the browser, and it is sent once and nowhere else", async ({
  page,
}) => {
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.postData()?.includes("harbour")) sent.push(new URL(request.url()).pathname);
  });
  await xray(page, REPORT);
  expect(sent).toEqual(["/api/analysis"]);
  const kept = await page.evaluate(async () => {
    const replies = await Promise.all(
      (await caches.keys()).map(async (name) => {
        const cache = await caches.open(name);
        const all = await cache.matchAll();
        return Promise.all(all.map((reply) => reply.text()));
      }),
    );
    return JSON.stringify([localStorage, sessionStorage, document.cookie, replies]);
  });
  expect(kept).not.toContain("harbour");
  await page.reload();
  await expect(field(page)).toHaveValue("");
});

test("the example can be tried without a text of one's own", async ({ page }) => {
  await page.goto("/discover");
  expect(await axe(page)).toEqual([]);
  await page.getByRole("button", { name: "Try it with an example" }).click();
  await expect(found(page)).toBeVisible();
  await expect(mark(page, /^Direct quote: /)).toBeVisible();
});

test("on a narrow screen the chosen finding is told at the lower edge, and nothing is cut off", async ({
  visitor,
}) => {
  const page = await visitor({ viewport: { width: 360, height: 740 } });
  await xray(page, REPORT);
  await mark(page, /^Direct quote: /).click();
  const peek = page.getByRole("complementary", { name: "The finding you chose" });
  await expect(peek).toBeInViewport();
  await expect(peek).toContainText("Direct quote");
  await peek.getByRole("button", { name: "See it in the list" }).click();
  await expect(
    list(page)
      .getByRole("button", { name: /^Direct quote/ })
      .first(),
  ).toBeFocused();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
