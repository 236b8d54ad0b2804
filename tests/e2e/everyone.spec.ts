import { Person } from "../support/people";
import { lessonNamed } from "../support/player";
import { cutOff, tooSmall, tooWide } from "./support/layout";
import { finishedIn } from "./support/learner";
import { axe, expect, test } from "./support/test";
import { answerAnything, begin, started } from "./support/walking";

const LESSON = "who-says-so-local";
const LONG = "Wilhelmina-Charlotte Featherstonehaugh";

/** A class with one pupil, whose name is long, who has done a lesson. */
async function school(url: string) {
  const teacher = await new Person(url).becomeTeacher();
  const { id, code } = await teacher.makeClass("The class of the early morning rehearsals");
  const assigned = await teacher.assign(id, LESSON);
  const pupil = await new Person(url).join(code, LONG);
  const attempt = await pupil.take(assigned, lessonNamed(LESSON));
  return { teacher, pupil, code, id, assigned, attempt };
}

// 1280 px at 400 % are 320 px; 640 px with letters twice as large are 1280 px at 200 % by letters alone.
test("every page can be read at 400 %, with wide spacing and with letters twice as large", async ({
  visitor,
  baseURL,
}) => {
  test.slow();
  const { teacher, pupil, code, id, assigned, attempt } = await school(baseURL ?? "");
  const narrow = { viewport: { width: 320, height: 640 } };
  const pages: [Person | null, string[]][] = [
    [null, ["/", "/lessons", `/lessons/${LESSON}`, "/sign-in", `/join/${code}`, "/data"]],
    [pupil, ["/class", "/progress", `/results/${attempt}`, `/assignments/${assigned}`]],
    [
      teacher,
      [
        "/teach",
        `/teach/classes/${id}`,
        `/teach/classes/${id}/report`,
        `/teach/classes/${id}/pupils`,
        `/teach/classes/${id}/assignments/${assigned}`,
        `/teach/lessons/${LESSON}`,
      ],
    ],
  ];
  for (const [who, addresses] of pages) {
    const page = await visitor(narrow);
    if (who) await page.context().addCookies(who.jar);
    for (const address of addresses) {
      await page.goto(address);
      const found = {
        wide: await tooWide(page),
        small: await tooSmall(page),
        cut: await cutOff(page),
      };
      await page.evaluate(() => {
        document.documentElement.dataset.spacing = "wide";
      });
      const spaced = { wide: await tooWide(page), cut: await cutOff(page) };
      await page.evaluate(() => {
        document.documentElement.dataset.spacing = "normal";
        document.documentElement.dataset.size = "200";
      });
      await page.setViewportSize({ width: 640, height: 640 });
      const doubled = { wide: await tooWide(page), cut: await cutOff(page) };
      await page.setViewportSize(narrow.viewport);
      expect.soft({ found, spaced, doubled }, address).toEqual({
        found: { wide: [], small: [], cut: [] },
        spaced: { wide: [], cut: [] },
        doubled: { wide: [], cut: [] },
      });
    }
  }
});

test("size, spacing and colours are chosen by keyboard, at once, and stay on the next page", async ({
  page,
}) => {
  await page.goto("/");
  const open = page.getByRole("button", { name: "Text and colours" });
  await open.focus();
  await page.keyboard.press("Enter");
  const panel = page.getByRole("region", { name: "Text and colours" });
  await expect(panel).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press("Tab");
  await expect(panel.getByRole("radio", { name: "Normal" }).first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(page.locator("html")).toHaveCSS("font-size", "24px");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowUp");
  await expect(panel.getByRole("radio", { name: "High contrast" })).toBeChecked();
  await expect(page.locator("body")).toHaveCSS(
    "background-color",
    /^(rgb\(255, 255, 255\)|color\(srgb 1 1 1\))$/,
  );
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  await expect(open).toBeFocused();
  await page.goto("/lessons");
  await expect(
    page.locator("html[data-size='150'][data-spacing=wide][data-theme=contrast]"),
  ).toHaveCount(1);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("looks are chosen by a form, and a word's meaning opens where it stands", async ({
    page,
  }) => {
    await page.goto(`/lessons/${LESSON}`);
    await page.getByRole("button", { name: "Text and colours" }).click();
    await page.getByRole("radio", { name: "Dark" }).check();
    await page.getByRole("button", { name: "Show pages like this" }).click();
    await expect(page).toHaveURL(`/lessons/${LESSON}`);
    await expect(page.locator("html[data-theme=dark]")).toHaveCount(1);
    await page.getByRole("article").getByRole("button", { name: "enrollment" }).click();
    await expect(page.getByRole("dialog", { name: "enrollment" })).toBeVisible();
  });
});

test("a word is explained in place, by keyboard, and Escape gives the place back", async ({
  page,
}) => {
  await page.goto(`/lessons/${LESSON}`);
  await expect(started(page)).toBeVisible();
  const word = page.getByRole("article").getByRole("button", { name: "enrollment" });
  await word.focus();
  await page.keyboard.press("Enter");
  const meaning = page.getByRole("dialog", { name: "enrollment" });
  await expect(meaning).toBeFocused();
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(meaning).toBeHidden();
  await expect(word).toBeFocused();
});

test("with forced colours, what is chosen, asked and right still shows", async ({ visitor }) => {
  const page = await visitor({ forcedColors: "active" });
  await begin(page, LESSON);
  const asked = page.locator("mark[data-asked]").first();
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await asked.evaluate((node) => getComputedStyle(node).backgroundColor)).not.toBe(paper);
  await answerAnything(page);
  const verdict = page.getByText("Your answer", { exact: false }).first();
  await expect(verdict).toBeVisible();
  await finishedIn(page.context());
  await page.goto("/progress");
  expect(await axe(page)).toEqual([]);
});
