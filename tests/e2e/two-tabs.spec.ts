import { interleave } from "../support/interleave";
import { withLines } from "./support/line";
import { openOnce, SLUG, toQuestion } from "./support/offline";
import { expect, test } from "./support/test";
import { answer, answerAnything, started } from "./support/walking";

const INTERLEAVINGS = 50;

test("two tabs or devices end in the same state, whatever comes first, and keep every answer", async ({
  baseURL,
}) => {
  const end = withLines();
  try {
    for (let seed = 1; seed <= INTERLEAVINGS; seed += 1)
      expect(await interleave(baseURL ?? "", seed), `interleaving ${seed}`).toEqual([]);
  } finally {
    end();
  }
});

test("an answer in one tab is in the other at once, and neither comes to a dead end", async ({
  page,
  context,
}) => {
  await openOnce(page);
  await started(page).click();
  await toQuestion(page);
  const other = await context.newPage();
  await other.goto(`/lessons/${SLUG}`);
  await toQuestion(other);
  await answerAnything(page);
  await expect(
    other.getByText("Your first answer is stored and is the one that counts."),
  ).toBeVisible();
  await answerAnything(other);
  await expect(other.getByText("Try 2.")).toBeVisible();
  await toQuestion(other);
  await answerAnything(other);
  await toQuestion(page);
  await answer(page).waitFor();
  await page.reload();
  await other.reload();
  await expect(page.getByText("Practice 3 of")).toBeVisible();
  await expect(other.getByText("Practice 3 of")).toBeVisible();
});
