import type { Page } from "@playwright/test";
import { Person } from "../support/people";
import { lessonNamed } from "../support/player";
import { expect, test } from "./support/test";

const LESSON = "who-says-so-local";

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** What sticks out of a page and is not in a box of its own that scrolls. */
const sticksOut = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("main *, header *, footer *")]
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        const clipped = element.closest("[tabindex='0'], .visually-hidden, svg, .skip");
        return width > 1 && !clipped && (left < -1 || right > innerWidth + 1);
      })
      .map((element) => `${element.tagName} ${element.className}`),
  );

test("a reader gets the language their browser asks for, and keeps the one they choose", async ({
  visitor,
}) => {
  const page = await visitor({ locale: "es-MX" });
  await page.goto("/lessons");
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Lecciones");
  await expect(page.getByRole("link", { name: "¿Quién lo dice?", exact: true })).toBeVisible();

  await page.getByRole("navigation", { name: "Idioma" }).getByRole("link").click();
  await expect(page).toHaveURL("/lessons?lang=en");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Lessons");
  await page.goto("/progress");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  const [cookie] = (await page.context().cookies()).filter(({ name }) => name === "lang");
  expect(cookie).toMatchObject({ value: "en", path: "/", sameSite: "Lax" });
});

test("what the worker keeps in a language chooses none for the reader", async ({ visitor }) => {
  const page = await visitor({ locale: "es-ES" });
  await page.goto("/lessons/who-says-so-local");
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  expect(await page.context().cookies()).toEqual([]);
});

test("what a lesson says is marked as English where the page is Spanish", async ({ visitor }) => {
  const page = await visitor({ locale: "es-ES" });
  await page.goto(`/lessons/${LESSON}`);
  await page.getByRole("button", { name: "Ya lo he leído: seguir" }).click();
  await expect(page.getByText("Ejemplo resuelto 1 de")).toBeVisible();
  const example = page.locator("[data-heading][lang='en'], p[lang='en']");
  await expect(example.nth(1)).toBeVisible();
  const forward = page.getByRole("button", { name: "Siguiente", exact: true });
  const options = page.locator("main form label:has(input[type=radio]) span");
  while (!(await options.count())) await forward.click();
  await expect(page.locator("h2[data-heading]")).toHaveAttribute("lang", "en");
  for (const option of await options.all()) await expect(option).toHaveAttribute("lang", "en");
});

test("choosing a language works without scripts and stays on the page", async ({ visitor }) => {
  const page = await visitor({ javaScriptEnabled: false });
  await page.goto("/sign-in?next=%2Fteach");
  await page.getByRole("link", { name: "Español" }).click();
  await expect(page).toHaveURL("/sign-in?next=%2Fteach&lang=es");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Docentes: iniciar sesión");
});

test("the demo asks, judges and explains in Spanish", async ({ visitor }) => {
  const page = await visitor({ locale: "es" });
  await page.goto("/");
  const demo = page.getByRole("region", { name: "Pruébalo: tres frases" });
  await demo.getByLabel("Lo dice el propio medio").check();
  await demo.getByRole("button", { name: "Comprobar mi respuesta" }).click();
  await expect(demo.getByRole("heading", { name: "Esta vez no" })).toBeFocused();
  await expect(demo).toContainText("dijo una socorrista a los padres");
});

test("a problem of a route is told in the reader's language", async ({ visitor }) => {
  const page = await visitor();
  const reply = await page.request.get("/api/lessons/none", { headers: { cookie: "lang=es" } });
  expect(reply.status()).toBe(404);
  expect(await reply.json()).toMatchObject({ title: "Esa lección no existe." });
});

test("pages fit a phone in a longer language and from right to left; a report keeps its own direction", async ({
  visitor,
  ownServer,
}) => {
  test.setTimeout(180_000);
  const { url } = await ownServer({ PSEUDO_LOCALES: "1" });
  const teacher = await new Person(url).becomeTeacher();
  const { id: classId, code } = await teacher.makeClass("7b");
  const pupil = await new Person(url).join(code, "Ada");
  const assigned = await teacher.assign(classId, LESSON);
  const attempt = await pupil.take(assigned, lessonNamed(LESSON));
  const places: [Person, string][] = [
    [pupil, "/"],
    [pupil, "/lessons"],
    [pupil, `/lessons/${LESSON}`],
    [pupil, `/results/${attempt}`],
    [pupil, "/progress"],
    [pupil, "/class"],
    [teacher, `/teach/classes/${classId}`],
    [teacher, `/teach/classes/${classId}/report`],
    [teacher, `/teach/classes/${classId}/settings`],
  ];
  for (const [lang, dir] of [
    ["es", "ltr"],
    ["qps-plocm", "rtl"],
  ] as const) {
    const page = await visitor({ baseURL: url, viewport: { width: 360, height: 800 } });
    for (const [person, path] of places) {
      await page.context().addCookies([...person.jar, { name: "lang", value: lang, url }]);
      await page.goto(path);
      await expect(page.locator("html")).toHaveAttribute("dir", dir);
      expect.soft(await overflow(page), `${path} in ${lang}`).toBe(0);
      expect.soft(await sticksOut(page), `${path} in ${lang}`).toEqual([]);
    }
    await page.goto(`/lessons/${LESSON}`);
    const report = page.locator("[lang='en'][dir='ltr']").first();
    await expect(report).toHaveCSS("direction", "ltr");
    await expect(page.locator("main")).toHaveCSS("direction", dir);
  }
});
