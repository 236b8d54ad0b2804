import type { Locator, Page } from "@playwright/test";
import { v7 } from "uuid";
import { perfectResponse } from "@/lib/items/index";
import { itemsOf } from "@/lib/lesson/lesson";
import { lessonNamed } from "../support/player";
import { axe, expect, test } from "./support/test";

const lesson = lessonNamed("how-is-it-worded");
const items = itemsOf(lesson);

/** Presses Tab until the wanted thing has the focus. */
async function tabTo(page: Page, wanted: Locator) {
  await expect(wanted).toBeVisible();
  for (let presses = 0; presses < 40; presses++) {
    if (await wanted.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reached ${wanted}`);
}

async function send(page: Page) {
  await tabTo(page, page.getByRole("button", { name: "Answer", exact: true }));
  await page.keyboard.press("Enter");
}

/** Opens the lesson at a question: what comes before it has been answered already. */
async function openAt(page: Page, kind: "swap" | "rewrite") {
  const at = items.findIndex((item) => item.kind === kind);
  const origin = process.env.E2E_URL ?? "";
  const post = (path: string, data: unknown) =>
    page.request.post(path, { data, headers: { origin } });
  const attempt = v7();
  await post("/api/attempts", { id: attempt, lesson: lesson.slug, version: 1 });
  for (const [seq, item] of items.slice(0, at).entries())
    await post(`/api/attempts/${attempt}/answers`, {
      id: v7(),
      item: item.id,
      response: perfectResponse(item),
      seq,
    });
  await page.goto(`/lessons/${lesson.slug}`);
  const prompt = items[at]?.prompt ?? "";
  await expect(page.getByRole("heading", { level: 2, name: prompt })).toBeVisible();
}

test("trust in each version of a sentence is set by keyboard, and moves by a number of steps", async ({
  page,
}) => {
  await openAt(page, "swap");
  await expect(page.getByText("Only you see what you choose here")).toBeVisible();
  for (const [at, trust] of [7, 4, 2].entries()) {
    const version = page.getByRole("group", { name: new RegExp(`^Version ${at + 1} of 3`) });
    await tabTo(page, version.getByRole("radio", { name: "0", exact: true }));
    await page.keyboard.press("Space");
    for (let step = 0; step < trust; step++) await page.keyboard.press("ArrowRight");
    await expect(version.getByRole("radio", { name: String(trust), exact: true })).toBeChecked();
  }
  expect(await axe(page)).toEqual([]);
  await send(page);
  const told = page.getByRole("heading", { level: 3, name: "moved your trust by 5 steps" });
  await expect(told).toBeFocused();
  await expect(page.getByText("Your trust: 4 of 10 (3 lower than")).toBeVisible();
  await expect(page.getByText("No record changed")).toBeVisible();
  expect(await axe(page)).toEqual([]);
});

test("a rewrite comes back with questions by keyboard, and is worked on from where it stood", async ({
  page,
}) => {
  await openAt(page, "rewrite");
  const box = page.getByRole("textbox", { name: "Your version" });
  await expect(box).toHaveAccessibleDescription(/your teacher can read what you write/);
  await tabTo(page, box);
  await page.keyboard.type("Clips show an Azerbaijani missile smashing into a bridge");
  await send(page);
  const asked = page.getByRole("heading", { level: 3, name: "2 questions about your version" });
  await expect(asked).toBeFocused();
  await expect(page.getByText("Did you mean to drop “purportedly”?")).toBeVisible();
  await expect(page.getByText("Would “hitting” lose a fact?")).toBeVisible();
  expect(await axe(page)).toEqual([]);

  await tabTo(page, page.getByRole("button", { name: "Try again" }));
  await page.keyboard.press("Enter");
  await expect(box).toHaveValue(/smashing into a bridge$/);
  await tabTo(page, box);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(
    "Clips spreading online purportedly show an Azerbaijani missile hit a bridge",
  );
  await send(page);
  const none = page.getByRole("heading", { level: 3, name: "Nothing to ask about your version" });
  await expect(none).toBeFocused();
});
