import { loadLessons } from "@/db/content";
import { itemsOf } from "@/lib/lesson/lesson";
import { Person } from "../support/people";
import { expect, test } from "./support/test";

const { lessons } = await loadLessons("content");

/** Text as it stands in a page's source, whatever the page's quotation marks became. */
const plain = (html: string) =>
  html
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replaceAll('\\"', '"');

test("the worksheet of every lesson asks every question and holds no reason", async ({
  request,
}) => {
  for (const lesson of lessons) {
    const reply = await request.get(`/lessons/${lesson.slug}/worksheet`);
    expect(reply.status()).toBe(200);
    const page = plain(await reply.text());
    for (const { prompt, key } of itemsOf(lesson)) {
      expect(page, lesson.slug).toContain(prompt);
      expect(page, lesson.slug).not.toContain(key.reason);
    }
  }
});

test("the teacher's copy has the reasons, and is for teachers only", async ({ baseURL }) => {
  const url = baseURL ?? "";
  const [lesson] = lessons.filter(({ slug }) => slug === "museum-painting");
  const path = "/teach/lessons/museum-painting/worksheet";
  const teacher = await new Person(url).becomeTeacher();
  const page = plain(await (await teacher.send("GET", path)).text());
  for (const { key } of lesson ? itemsOf(lesson) : []) expect(page).toContain(key.reason);
  const stranger = plain(await (await new Person(url).send("GET", path)).text());
  for (const { key } of lesson ? itemsOf(lesson) : []) expect(stranger).not.toContain(key.reason);
});

test("on paper a worksheet keeps each question on one page, with boxes and lines to write on", async ({
  page,
}) => {
  await page.goto("/lessons/read-like-an-editor/worksheet");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
  await expect(page.getByText("Nickname or number")).toBeVisible();
  const breaks = await page
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name: /^Question \d+/ }) })
    .evaluateAll((questions) => questions.map((each) => getComputedStyle(each).breakInside));
  expect(breaks.length).toBeGreaterThan(15);
  expect(new Set(breaks)).toEqual(new Set(["avoid"]));
});

test("a label's address leads to it, and from it to a lesson that teaches it", async ({ page }) => {
  await page.goto("/labels#W-ACT");
  const label = page.getByRole("region", { name: "Hidden actor" });
  await expect(label).toBeInViewport();
  await label.getByRole("link", { name: "How is it worded?" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "How is it worded?" })).toBeVisible();
});
