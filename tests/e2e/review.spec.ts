import { eq } from "drizzle-orm";
import { openDatabase } from "@/db/client";
import { loadLessons } from "@/db/content";
import { attempt } from "@/db/schema/attempts";
import type { ItemOf } from "@/lib/items/index";
import { itemsOf } from "@/lib/lesson/lesson";
import { lessonNamed, Player } from "../support/player";
import type { Server } from "./support/server";
import { axe, expect, test } from "./support/test";

const DAY_MS = 86_400_000;

/** A guest who finished a lesson three days ago, by their cookie. */
async function guestOfThreeDaysAgo(server: Server): Promise<string> {
  const player = new Player(server.url, lessonNamed("who-says-so-local"));
  await player.finish(2);
  await server.kill9();
  const { db, close } = await openDatabase({ url: undefined, dataDir: server.dataDir });
  const finishedAt = new Date(Date.now() - 3 * DAY_MS);
  await db.update(attempt).set({ finishedAt }).where(eq(attempt.id, player.attempt));
  await close();
  await server.restart();
  return player.cookie;
}

test("what was learned comes back three days later, by keyboard, gone on with after a reload, and says when it is next", async ({
  ownServer,
  visitor,
}) => {
  test.slow();
  const server = await ownServer();
  const cookie = await guestOfThreeDaysAgo(server);
  const page = await visitor({ baseURL: server.url, viewport: { width: 360, height: 740 } });
  const [name = "", value = ""] = cookie.split(/=(.*)/s);
  await page.context().addCookies([{ name, value, url: server.url }]);
  const { review } = await loadLessons("content");
  const bank = (review ? itemsOf(review) : []).filter(
    (item): item is ItemOf<"label"> => item.kind === "label",
  );

  await page.goto("/");
  await page.getByRole("link", { name: "Review it now" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Review" })).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await page.getByRole("button", { name: "Begin the review" }).click();

  const kicker = page.getByText(/^Review \d of \d$/);
  const of = Number(/of (\d)/.exec(await kicker.innerText())?.[1]);
  expect(of).toBeGreaterThanOrEqual(6);
  for (let at = 1; at <= of; at += 1) {
    await expect(page.getByText(`Review ${at} of ${of}`)).toBeVisible();
    await expect(page.getByRole("heading", { level: 2 })).toBeFocused();
    const sentence = await page.locator("blockquote").innerText();
    const item = bank.find((each) => sentence.includes(textOf(each.passage)));
    if (!item) throw new Error(`no question about ${sentence}`);
    const isWrong = at === 1;
    const chosen = item.options.find(({ id }) => (id === item.key.option) !== isWrong);
    await page.getByRole("radio", { name: chosen?.text ?? "", exact: true }).press("Space");
    if (at === 2) {
      await page.getByRole("radio", { name: "Sure", exact: true }).press("Space");
      expect(await axe(page)).toEqual([]);
    }
    await page.getByRole("button", { name: "Answer", exact: true }).press("Enter");
    const verdict = isWrong ? "Not this time" : "Right";
    await expect(page.getByRole("heading", { level: 3, name: verdict })).toBeFocused();
    if (at === 3) {
      await page.reload();
      continue;
    }
    await page
      .getByRole("button", { name: at === of ? "Finish the review" : "Next" })
      .press("Enter");
  }
  await expect(page.getByRole("heading", { name: "Nothing to review now" })).toBeVisible();
  await expect(page.getByText(/come back in about 5 days/)).toBeVisible();
  await expect(page.getByRole("list", { name: "Look at again" }).getByRole("link")).toHaveCount(1);
  expect(await axe(page)).toEqual([]);
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("link", { name: "Review it now" })).toHaveCount(0);

  function textOf(passage: string): string {
    return review?.passages.find(({ id }) => id === passage)?.text ?? "?";
  }
});

test("a visitor who has finished nothing is told so, and led to a lesson", async ({ page }) => {
  await page.goto("/review");
  await expect(page.getByText(/Finish a lesson first/)).toBeVisible();
  await page.getByRole("link", { name: /^(Take|Choose) a lesson/ }).click();
  await expect(page).toHaveURL(/\/lessons/);
});

test("how sure somebody was is theirs alone: a line on the result, nothing on the card", async ({
  page,
}) => {
  test.slow();
  const lesson = lessonNamed("who-says-so-local");
  await page.goto("/lessons/who-says-so-local");
  const go = (label: RegExp) => page.getByRole("button", { name: label }).click();
  await go(/^I have read it: go on$/);
  for (const step of lesson.steps.slice(1)) {
    if (step.type === "read") await go(/^I have read it: go on$/);
    if (step.type === "worked") for (const _each of step.examples) await go(/^Next$/);
    if (step.type === "exit") await go(/^Begin the quiz$/);
    for (const item of step.type === "practice" || step.type === "exit" ? step.items : []) {
      await expect(page.getByRole("heading", { level: 2, name: item.prompt })).toBeFocused();
      if (item.kind === "match")
        for (const [claim, speaker] of Object.entries(item.key.pairs)) {
          const place = item.claims.findIndex(({ id }) => id === claim);
          await page.getByRole("combobox").nth(place).selectOption(speaker);
        }
      else {
        const text = "options" in item && item.key && "option" in item.key ? item.key.option : "";
        const option = "options" in item ? item.options.find(({ id }) => id === text) : undefined;
        await page.getByRole("radio", { name: option?.text ?? "", exact: true }).check();
      }
      const sure = page.getByRole("group", { name: "How sure are you?" });
      await expect(sure).toHaveCount(step.type === "exit" ? 1 : 0);
      if (step.type === "exit")
        await sure.getByRole("radio", { name: "Sure", exact: true }).check();
      await go(/^Answer$/);
      await go(/^(Next|See the result)$/);
    }
  }
  await page.getByRole("link", { name: "See your result" }).click();
  const line = page.getByText(/^When you were sure, you were right \d+ of \d+ times\.$/);
  await expect(line).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await page.getByRole("button", { name: "Make my card" }).click();
  const card = await page.getByRole("textbox", { name: /Link to your card/ }).inputValue();
  expect(await (await page.request.get(card)).text()).not.toMatch(/sure|guess/i);
});
