import { type Browser, type BrowserContext, chromium } from "@playwright/test";
import type { Visitor } from "../support/visitor";

/** A browser for one trial; it is closed whatever happens. */
export async function withBrowser<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
  const executablePath = process.env.CHROMIUM_PATH;
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ["--no-sandbox"],
  });
  return use(browser).finally(() => browser.close());
}

/** A context with somebody's cookies. */
export async function contextOf(
  browser: Browser,
  url: string,
  visitor: Visitor,
): Promise<BrowserContext> {
  const context = await browser.newContext();
  const pairs = visitor.cookie?.split("; ") ?? [];
  const cookies = pairs.map((pair) => {
    const at = pair.indexOf("=");
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
  });
  if (cookies.length > 0) await context.addCookies(cookies);
  return context;
}
