import { Person } from "../support/people";
import { cutOff, tooWide } from "./support/layout";
import { axe, expect, test } from "./support/test";

const PHONE = { viewport: { width: 360, height: 800 } };

/** Names of 40 characters that no layout expects: without a gap, from right to left, of signs. */
const NAMES = ["W".repeat(40), "م".repeat(40), "🦉".repeat(20)];

test.describe("a page that is not there", () => {
  test.use({ expected: [/status of 404/] });

  test("says so calmly, in light and dark, and leads on", async ({ visitor }) => {
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await visitor({ ...PHONE, colorScheme });
      for (const address of ["/nothing-here", "/lessons/nothing", "/results/nobody"]) {
        expect((await page.goto(address))?.status()).toBe(404);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText("This page is not here");
        expect(await tooWide(page)).toEqual([]);
      }
      expect(await axe(page)).toEqual([]);
      await page.getByRole("link", { name: "To the lessons" }).click();
      await expect(page).toHaveURL(/\/lessons$/);
    }
  });
});

test("the longest names stay within a phone, on a pupil's pages and on the teacher's", async ({
  visitor,
  baseURL,
}) => {
  const teacher = await new Person(baseURL ?? "").becomeTeacher();
  const { id, code } = await teacher.makeClass("W".repeat(40));
  const pupils = [];
  for (const name of NAMES) pupils.push(await new Person(baseURL ?? "").join(code, name));

  const copy = await (await teacher.send("GET", `/api/classes/${id}/export`)).text();
  for (const name of NAMES) expect(copy).toContain(name);
  const wide: Record<string, string[]> = {};
  const board = await visitor(PHONE);
  await board.context().addCookies(teacher.jar);
  for (const rest of ["", "/pupils", "/pupils/slips", "/settings", "/project", "/live"]) {
    await board.goto(`/teach/classes/${id}${rest}`);
    wide[rest] = [...(await tooWide(board)), ...(await cutOff(board))];
  }
  await board.goto("/teach");
  wide.teach = await tooWide(board);
  for (const [at, pupil] of pupils.entries()) {
    const phone = await visitor(PHONE);
    await phone.context().addCookies(pupil.jar);
    for (const path of ["/class", "/account", "/"]) {
      await phone.goto(path);
      wide[`${path} ${at}`] = await tooWide(phone);
    }
  }
  expect(Object.entries(wide).filter(([, found]) => found.length > 0)).toEqual([]);
});

test("a class without anybody, and a learner without anything, are told what comes next", async ({
  visitor,
  baseURL,
}) => {
  const teacher = await new Person(baseURL ?? "").becomeTeacher();
  const { id, code } = await teacher.makeClass("Nobody yet");
  const pupil = await new Person(baseURL ?? "").join(code, "Ada");
  for (const [who, addresses] of [
    [teacher, [`/teach/classes/${id}/report`, `/teach/classes/${id}/assignments`, "/teach/keys"]],
    [pupil, ["/class", "/progress"]],
  ] as const) {
    const page = await visitor(PHONE);
    await page.context().addCookies(who.jar);
    for (const address of addresses) {
      await page.goto(address);
      await expect(page.getByRole("main").getByRole("paragraph").first()).toBeVisible();
      expect([address, await tooWide(page)]).toEqual([address, []]);
    }
  }
});

test("the pages that explain lead to each part, and load nothing from the sources they name", async ({
  visitor,
}) => {
  const page = await visitor({ ...PHONE, javaScriptEnabled: false });
  for (const address of ["/about", "/pedagogy", "/privacy"]) {
    await page.goto(address);
    const contents = page.getByRole("navigation", { name: "On this page" });
    const links = contents.getByRole("link");
    for (const link of await links.all()) {
      const href = (await link.getAttribute("href")) ?? "";
      await expect(page.locator(href)).toHaveText(await link.innerText());
    }
    await links.last().click();
    await expect(
      page.getByRole("heading", { name: await links.last().innerText() }),
    ).toBeInViewport();
    for (const outside of await page.locator('main a[href^="http"]').all())
      await expect(outside).toHaveAttribute("rel", "noreferrer");
    const content = (property: string) =>
      page.locator(`meta[property="${property}"]`).getAttribute("content");
    expect(await content("og:image")).toMatch(/^http:\/\/[^/]+\/preview\.png$/);
    expect(await content("og:title")).toContain(
      await page.getByRole("heading", { level: 1 }).innerText(),
    );
    expect(await content("og:description")).not.toBe(null);
  }
});
