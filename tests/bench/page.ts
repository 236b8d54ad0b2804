import { gzipSync } from "node:zlib";
import { type Browser, chromium, type Page, type Response } from "@playwright/test";
import { percentile, type Row, row } from "../support/figures";
import { answerAndWait } from "./verdict";

const SLUG = "who-says-so-local";

declare global {
  interface Window {
    layoutShift: number;
  }
}

const watchShift = () => {
  window.layoutShift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const shift = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
      if (!shift.hadRecentInput) window.layoutShift += shift.value;
    }
  }).observe({ type: "layout-shift", buffered: true });
};

async function weigh(
  page: Page,
  url: string,
): Promise<{ script: number; all: number; requests: number }> {
  const sizes = { script: 0, all: 0, requests: 0 };
  const bodies: Promise<void>[] = [];
  const read = (response: Response) => {
    const kind = response.request().resourceType();
    bodies.push(
      response.body().then(
        (body) => {
          const size = kind === "font" ? body.length : gzipSync(body).length;
          sizes.requests += 1;
          sizes.all += size;
          if (kind === "script") sizes.script += size;
        },
        () => {},
      ),
    );
  };
  page.on("response", read);
  await page.goto(`${url}/lessons/${SLUG}`, { waitUntil: "networkidle" });
  page.off("response", read);
  await Promise.all(bodies);
  return sizes;
}

/** The lesson page on a phone, in a real browser: weight, layout shift, and how long a verdict takes. */
export async function measurePage(url: string): Promise<Row[]> {
  const browser = await chromium.launch({
    ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
    args: ["--no-sandbox", "--disable-quic", "--disable-background-networking"],
  });
  const page = await newPhone(browser);
  // The TypeScript loader wraps named functions in a helper that the page does not have.
  await page.addInitScript("globalThis.__name = (named) => named");
  await page.addInitScript(watchShift);
  const weight = await weigh(page, url);
  const shift = await page.evaluate(() => window.layoutShift);
  const verdicts = await timeVerdicts(page);
  await browser.close();
  const kb = (bytes: number) => bytes / 1024;
  return [
    row("JavaScript of the lesson page, gzipped", kb(weight.script), "KB", 175),
    row("everything the lesson page loads, gzipped", kb(weight.all), "KB"),
    row("requests of the lesson page", weight.requests, ""),
    row("layout shift while the lesson page loads", shift, "", 0),
    row("from Answer to verdict, p50", percentile(verdicts, 0.5), "ms"),
    row("from Answer to verdict, p95", percentile(verdicts, 0.95), "ms", 150),
  ];
}

const newPhone = (browser: Browser) =>
  browser.newPage({ viewport: { width: 390, height: 844 }, hasTouch: true });

/** Walks the lesson to its end, answering anything, and times each verdict. */
async function timeVerdicts(page: Page): Promise<number[]> {
  const times: number[] = [];
  const onward = page.locator("main button.button[type=button]");
  const submit = page.locator("form button[type=submit]");
  const result = page.locator('a[href^="/results/"]');
  for (;;) {
    await onward.or(submit).or(result).first().waitFor();
    if (await result.count()) return times;
    if (await submit.count()) {
      await fillAnyAnswer(page);
      times.push(await page.evaluate(answerAndWait));
    }
    const before = await page.locator("main").innerText();
    await onward.first().click();
    await page.waitForFunction(
      (text) => document.querySelector("main")?.innerText !== text,
      before,
    );
  }
}

/** Gives whatever kind of item is on the screen some complete answer. */
async function fillAnyAnswer(page: Page): Promise<void> {
  for (const select of await page.locator("form select").all())
    await select.selectOption({ index: 1 });
  const groups = new Set<string>();
  for (const radio of await page.locator("form input[type=radio]").all()) {
    const name = (await radio.getAttribute("name")) ?? "";
    if (!groups.has(name)) await radio.check({ force: true });
    groups.add(name);
  }
  const boxes = page.locator("form input[type=checkbox], form button[aria-pressed]");
  if ((await boxes.count()) > 0 && groups.size === 0) await boxes.first().click({ force: true });
}
