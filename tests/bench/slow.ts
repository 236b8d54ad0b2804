import { chromium, type Page } from "@playwright/test";
import { percentile, type Row, row } from "../support/figures";
import { answerAndWait } from "./verdict";

const RUNS = 5;
const PAGE = "/lessons/who-says-so-local";
/** A cheap phone on a poor line: a quarter of this machine's speed, 1.6 Mbit/s, 150 ms there and back. */
const LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 94_000,
};
const SLOWER = 4;

declare global {
  interface Window {
    largestPaint: number;
  }
}

const watchPaint = () => {
  new PerformanceObserver((list) => {
    window.largestPaint = list.getEntries().at(-1)?.startTime ?? 0;
  }).observe({ type: "largest-contentful-paint", buffered: true });
};

/** Walks on to the first question, whatever comes before it. */
async function toFirstQuestion(page: Page): Promise<void> {
  const radio = page.locator("main form input[type=radio]").first();
  const onward = page.locator("main button.button[type=button]").first();
  for (;;) {
    await radio.or(onward).first().waitFor();
    if (await radio.count()) return;
    const before = await page.locator("main").innerText();
    await onward.click();
    await page.waitForFunction(
      (text) => document.querySelector("main")?.innerText !== text,
      before,
    );
  }
}

/** The lesson page on a slow phone and line, each time with an empty cache: when it is there, and how long a verdict takes. */
export async function measureSlow(url: string): Promise<Row[]> {
  const browser = await chromium.launch({
    ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
    args: ["--no-sandbox", "--disable-quic", "--disable-background-networking"],
  });
  const paints: number[] = [];
  const verdicts: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      serviceWorkers: "block",
    });
    const page = await context.newPage();
    // The TypeScript loader wraps named functions in a helper that the page does not have.
    await page.addInitScript("globalThis.__name = (named) => named");
    await page.addInitScript(watchPaint);
    const tools = await context.newCDPSession(page);
    await tools.send("Network.enable");
    await tools.send("Network.emulateNetworkConditions", LINE);
    await tools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    await page.goto(url + PAGE, { waitUntil: "networkidle" });
    paints.push(await page.evaluate(() => window.largestPaint));
    await toFirstQuestion(page);
    await page.locator("main form input[type=radio]").first().check({ force: true });
    verdicts.push(await page.evaluate(answerAndWait));
    await context.close();
  }
  await browser.close();
  return [
    row("slow phone: lesson page, largest paint, median of 5", percentile(paints, 0.5), "ms", 1500),
    row("slow phone: from Answer to verdict, median of 5", percentile(verdicts, 0.5), "ms", 750),
  ];
}
