import { Person } from "../support/people";
import { lessonNamed } from "../support/player";
import { tooWide } from "./support/layout";
import { axe, expect, test } from "./support/test";

const ADMIN = "admin@example.org";
const LESSON = "who-says-so-local";

test.use({ expected: [/status of 404/] });

test("whoever runs the site sees counts and daily tasks, nobody's name, and everybody else no page", async ({
  ownServer,
  visitor,
}) => {
  const server = await ownServer({
    ADMIN_EMAILS: ADMIN,
    CRON_SECRET: "sixteen characters and more",
  });
  const admin = await new Person(server.url).becomeTeacher(ADMIN);
  const teacher = await new Person(server.url).becomeTeacher();
  const { id: classId, code } = await teacher.makeClass("Class of the owls");
  const pupil = await new Person(server.url).join(code, "Ada of the owls");
  await pupil.take(await teacher.assign(classId, LESSON), lessonNamed(LESSON));
  const purged = await fetch(`${server.url}/api/cron/purge`, {
    headers: { authorization: "Bearer sixteen characters and more" },
  });
  expect(purged.status).toBe(200);

  for (const person of [teacher, pupil, new Person(server.url)])
    expect((await person.send("GET", "/admin")).status).toBe(404);

  for (const [lang, colorScheme, width] of [
    ["en", "light", 1280],
    ["es", "dark", 360],
  ] as const) {
    const page = await visitor({
      baseURL: server.url,
      colorScheme,
      viewport: { width, height: 900 },
    });
    const cookies = [...admin.jar, { name: "lang", value: lang, url: server.url }];
    await page.context().addCookies(cookies);
    await page.goto("/account");
    await page.locator('a[href="/admin"]').click();
    await page.waitForURL("**/admin");
    const words = await page.locator("main").innerText();
    expect(words).not.toMatch(/owls|@/);
    const count = (name: string) => page.getByRole("row", { name }).getByRole("cell");
    await expect(count(lang === "en" ? "Teachers" : "Docentes")).toHaveText("2");
    await expect(count(lang === "en" ? "Pupils" : "Estudiantes")).toHaveText("1");
    await expect(page.getByText(lang === "en" ? "nothing was left" : "no quedaba")).toBeVisible();
    expect(await tooWide(page)).toEqual([]);
    expect(await axe(page)).toEqual([]);
    if (process.env.PICTURES)
      await page.screenshot({ path: `${process.env.PICTURES}/admin-${width}.png`, fullPage: true });
  }
});
