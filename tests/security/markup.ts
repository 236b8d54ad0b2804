import type { Browser, BrowserContext, Page } from "@playwright/test";
import { type Row, row, rowAtLeast } from "../support/figures";
import { buildSchool } from "../support/school";
import type { Visitor } from "../support/visitor";
import { contextOf, withBrowser } from "./browser";
import { pagePaths, pagesOf } from "./pages";
import { scriptedSchool } from "./planted";
import { RUNNING_LINKS, SCRIPTS } from "./scripts";
import { none, type Site } from "./site";

/** What a page may be asked with that it might show or follow. */
const QUERIES = ["error", "lang", "lesson", "from", "next", "callbackUrl", "sent", "part", "shape"];

declare global {
  interface Window {
    __xss?: unknown;
  }
}

/** A context that notes whatever ran that should not have, and whatever the content policy stopped. */
async function watched(browser: Browser, url: string, who: Visitor, found: string[]) {
  const context = await contextOf(browser, url, who);
  context.on("dialog", async (dialog) => {
    // Pages that hold what is not stored yet ask before one leaves.
    if (dialog.type() !== "beforeunload") found.push(`a window opened: ${dialog.message()}`);
    await dialog.accept();
  });
  context.on("console", (message) => {
    if (/Content Security Policy|violates the following/.test(message.text()))
      found.push(`${message.location().url}: ${message.text()}`);
  });
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      console.error(`Content Security Policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return context;
}

/** What of a page ran, or would when somebody presses it. */
async function look(page: Page, found: string[]): Promise<void> {
  await page.waitForTimeout(100);
  const bad = await page.evaluate(() => {
    const links = [...document.querySelectorAll("[href],[src],[action],[formaction]")];
    const running = links.flatMap((each) =>
      ["href", "src", "action", "formaction"].flatMap((name) => {
        const value = each.getAttribute(name);
        const { protocol } = new URL(value ?? "", document.baseURI);
        return ["http:", "https:", "mailto:", "blob:"].includes(protocol)
          ? []
          : [`${name}=${value}`];
      }),
    );
    return window.__xss === undefined ? running : ["a script ran", ...running];
  });
  found.push(...bad.map((each) => `${page.url()}: ${each}`));
}

/** Pages that were shown, and those of them on which such a text could be read. */
type Seen = { pages: number; withScripts: number };

/** Whether the watch notices a script that ran and a link that would. */
async function isAwake(browser: Browser, url: string, who: Visitor): Promise<boolean> {
  const found: string[] = [];
  const context = await watched(browser, url, who, found);
  const page = await context.newPage();
  await page.setContent(
    `<base href="${url}">${SCRIPTS[0]}<a href="${RUNNING_LINKS[0]}">a link</a>`,
  );
  await look(page, found);
  await context.close();
  return found.length === 2;
}

async function visit(
  context: BrowserContext,
  url: string,
  paths: readonly string[],
  found: string[],
  seen: Seen,
) {
  const page = await context.newPage();
  for (const path of paths) {
    const reply = await page.goto(url + path, { waitUntil: "load" });
    if ((reply?.status() ?? 0) >= 500) found.push(`${path}: ${reply?.status()}`);
    if (reply?.ok()) seen.pages += 1;
    await look(page, found);
    if ((await page.locator("body").innerText()).includes("__xss")) seen.withScripts += 1;
  }
  await page.close();
}

/** Types an article of scripts where articles go, once as text and once as what a web page puts on the clipboard. */
async function paste(context: BrowserContext, url: string, path: string, found: string[]) {
  const text = `${SCRIPTS.map((each) => `The mayor said: ${each}.`).join("\n\n")}`.slice(0, 40_000);
  for (const type of ["text/plain", "text/html"]) {
    const page = await context.newPage();
    await page.goto(url + path, { waitUntil: "networkidle" });
    const field = page.locator("textarea").first();
    if (type === "text/plain") await field.fill(text);
    else
      await field.evaluate((element: HTMLTextAreaElement, html) => {
        element.focus();
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/html", html);
        clipboardData.setData("text/plain", html);
        const paste = { clipboardData, bubbles: true, cancelable: true };
        if (element.dispatchEvent(new ClipboardEvent("paste", paste)))
          document.execCommand("insertText", false, html);
      }, text);
    const replied = page.waitForResponse((reply) => reply.url().endsWith("/api/analysis"));
    const form = page.locator("form").filter({ has: field });
    await form.locator("button[type=submit]").click();
    await replied;
    // What was found is shown as it arrives.
    await page.waitForTimeout(4000);
    await look(page, found);
    await page.close();
  }
}

/** B3: texts that run where a page takes them for anything but text: in names, titles, reasons, articles and addresses. */
export async function tryMarkup(site: Site): Promise<Row[]> {
  const { url, db } = site;
  const school = await scriptedSchool(db);
  const { owner, student, admin } = school.who;
  const found: string[] = [];
  const script = (at: number) => SCRIPTS[at % SCRIPTS.length] ?? "";
  const lesson = `/lessons/${school.slug}`;
  const shown = [
    ...pagesOf(school),
    ...[lesson, `${lesson}/worksheet`, `/teach${lesson}`, `/teach${lesson}/worksheet`],
    `/teach/classes/${school.classId}/report/${school.task}`,
    `/r/${school.shown}`,
  ];
  const pupils = ["/class", "/progress", "/review", "/account", "/account/data", "/data"];
  const taken = [`/results/${school.loose}`, `/assignments/${school.task}`, `/live/${school.live}`];
  let turn = 0;
  const encoded = () => encodeURIComponent(script(turn++).toWellFormed());
  // The pages of a small class: those of the scripted one are long, and were shown already.
  const small = await buildSchool(db);
  const asked = pagesOf(small).map(
    (path) => `${path}?${QUERIES.map((name) => `${name}=${encoded()}`).join("&")}#${encoded()}`,
  );
  const named = pagePaths(encoded).filter((path) => path.includes("%"));
  const signIns = RUNNING_LINKS.flatMap((link) =>
    ["/sign-in", "/join", "/sign-up"].map(
      (path) => `${path}?callbackUrl=${encodeURIComponent(link)}&next=${encodeURIComponent(link)}`,
    ),
  );
  const seen: Seen = { pages: 0, withScripts: 0 };
  await withBrowser(async (browser) => {
    if (!(await isAwake(browser, url, school.who.anonymous))) found.push("the watch is asleep");
    const desk = await watched(browser, url, owner, found);
    await visit(desk, url, [...shown, ...named], found, seen);
    for (const path of ["/discover", "/teach/studio/new"]) await paste(desk, url, path, found);
    await desk.close();
    const other = await watched(browser, url, small.who.owner, found);
    await visit(other, url, asked, found, seen);
    await other.close();
    const phone = await watched(browser, url, student, found);
    await visit(phone, url, [...pupils, ...taken, lesson], found, seen);
    await phone.close();
    const office = await watched(browser, url, admin, found);
    await visit(
      office,
      url,
      ["/teach/keys", `/teach/keys/${school.lesson}/${school.item}`],
      found,
      seen,
    );
    await office.close();
    const nobody = await watched(browser, url, school.who.anonymous, found);
    await visit(nobody, url, signIns, found, seen);
    await nobody.close();
  });
  return [
    {
      ...row("texts that would run", SCRIPTS.length, ""),
      limit: "at least 150",
      kept: SCRIPTS.length >= 150,
    },
    row("pages shown", seen.pages, ""),
    rowAtLeast("of them with such a text to read", seen.withScripts, 20),
    none("scripts that ran, links that would, violations of the content policy", found),
    none("links of records and articles that were taken", await takenLinks(site, school)),
  ];
}

/** Which running links a draft takes as its article's or a record's. */
async function takenLinks(site: Site, school: Awaited<ReturnType<typeof scriptedSchool>>) {
  const path = `/api/drafts/${school.drafted}`;
  const { draft, revision } = JSON.parse((await site.ask(school.who.owner, "GET", path)).text);
  const taken: string[] = [];
  for (const link of RUNNING_LINKS) {
    const bodies = [
      { ...draft, origin: { ...draft.origin, link } },
      { ...draft, records: [{ ...draft.records[0], url: link }] },
    ];
    for (const body of bodies) {
      const reply = await site.ask(school.who.owner, "PUT", path, {
        body: { draft: body, revision },
      });
      if (reply.status !== 422) taken.push(`${link}: ${reply.status} ${reply.text}`);
    }
  }
  return taken;
}
