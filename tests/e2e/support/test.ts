import { AxeBuilder } from "@axe-core/playwright";
import {
  type BrowserContext,
  type BrowserContextOptions,
  expect,
  type Page,
  test as playwright,
} from "@playwright/test";

import { type Server, startServer } from "./server";

export { expect };

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

/** What a visitor would never see but a browser complains about, and requests that leave the site. */
function watch(context: BrowserContext, site: string, complaints: string[]) {
  context.on("console", (message) => {
    const { url } = message.location();
    if (message.type() === "error") complaints.push(`console: ${message.text()} (${url})`);
  });
  context.on("weberror", (error) => complaints.push(`page error: ${error.error().stack}`));
  context.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith("http") && origin !== site)
      complaints.push(`third-party request: ${request.url()}`);
  });
  // Chromium prints a violation of the content security policy; with this, so does one that is only reported.
  return context.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      console.error(`CSP: ${event.violatedDirective} refused ${event.blockedURI}`);
    });
  });
}

type Options = {
  /** Complaints a test brings about on purpose, such as a page that is not found. */
  expected: RegExp[];
};

type Fixtures = {
  complaints: string[];
  /** A server of the test's own. It stops when every page is closed: a browser may ask late, for an icon say. */
  ownServer(env?: Record<string, string>): Promise<Server>;
  /** A page for another person, with cookies of their own. */
  visitor(options?: BrowserContextOptions): Promise<Page>;
};

/** A test against the one running server, which fails on anything the browser complains about. */
export const test = playwright.extend<Options & Fixtures>({
  expected: [[], { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's shape
  baseURL: async ({}, use) => {
    await use(process.env.E2E_URL);
  },
  complaints: async ({ expected }, use) => {
    const complaints: string[] = [];
    await use(complaints);
    const unexpected = complaints.filter((text) => !expected.some((known) => known.test(text)));
    expect(unexpected, "complaints of the browser").toEqual([]);
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's shape
  ownServer: async ({}, use) => {
    const started: Server[] = [];
    await use(async (env) => {
      const server = await startServer(env);
      started.push(server);
      return server;
    });
    await Promise.all(started.map((server) => server.stop()));
  },
  context: async ({ context, baseURL, complaints }, use) => {
    await watch(context, baseURL ?? "", complaints);
    await use(context);
  },
  // Asks for ownServer so that its pages close before that server stops.
  visitor: async ({ browser, baseURL, complaints, ownServer: _before }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({ baseURL: baseURL ?? "", ...options });
      opened.push(context);
      await watch(context, new URL(options.baseURL ?? baseURL ?? "").origin, complaints);
      return context.newPage();
    });
    await Promise.all(opened.map((context) => context.close()));
  },
});

/** What stands against WCAG 2.2 AA on the page as it is now: "rule: help (elements)", empty when nothing does. */
export async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG_22_AA).analyze();
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target).join(", ")})`,
  );
}
