import { v7 } from "uuid";
import { shownAnswers } from "@/app/_offline/kept";
import type { Outbox } from "@/app/_offline/outbox";
import { memoryStore } from "@/app/_offline/store";
import type { AttemptView } from "@/lib/attempt/reply";
import { perfectResponse } from "@/lib/items/index";
import { itemsOf } from "@/lib/lesson/lesson";
import { lessonNamed } from "../support/player";
import { type Line, over, seeded, tabOf, withLines } from "./support/line";
import { openOnce, SLUG, toQuestion } from "./support/offline";
import { expect, test } from "./support/test";
import { answer, answerAnything, started } from "./support/walking";

const INTERLEAVINGS = 50;
const STEPS = 8;

type Tab = { box: Outbox; line: Line; key: string; ids: Set<string> };

const items = itemsOf(lessonNamed(SLUG));

/** One step of one tab: an answer, a line that goes or comes, sending, or coming to the foreground. */
async function step({ box, line, key, ids }: Tab, random: () => number): Promise<void> {
  const what = Math.floor(random() * 6);
  if (what === 0) line.isDown = !line.isDown;
  if (what === 1) await box.flush();
  if (what === 2) await box.reread(key);
  if (what < 3) return;
  const item = items[Math.floor(random() * items.length)];
  if (!item) return;
  await box.refresh();
  const kept = box.find(key);
  const seq = 1 + Math.max(0, ...(kept ? shownAnswers(kept) : []).map((each) => each.seq));
  const id = v7();
  ids.add(id);
  const rest = { response: perfectResponse(item), seq, hints: 0, elapsedMs: 0, certainty: null };
  await box.add(key, { kind: "answer", body: { id, item: item.id, ...rest } });
  if (random() < 0.7) await box.flush();
}

const stateOf = ({ box, key }: Tab) => {
  const kept = box.find(key);
  return (
    kept &&
    shownAnswers(kept).map(({ id, item, try: nth, isWaiting }) => [item, nth, id, isWaiting])
  );
};

/** Two tabs on one attempt, in an order that follows from the seed; odd ones are two devices, even ones one browser. */
async function interleave(url: string, seed: number): Promise<void> {
  const random = seeded(seed);
  const store = memoryStore();
  const stores = seed % 2 ? [store, memoryStore()] : [store, store];
  const first = tabOf(store, random);
  const line: Line = { url, cookie: "", isDown: false };
  const taken = { slug: SLUG, version: 1, assignment: null };
  const key = await over(line, () => first.begin(taken, { parts: null, whose: null }));
  await over(line, () => first.flush());
  const view = await over(line, async () => (await fetch(`/api/attempts/${key}`)).json());
  const tabs: Tab[] = [];
  for (const own of stores) {
    const box = tabOf(own, random);
    await box.adopt(view as AttemptView, taken, null);
    tabs.push({ box, key, line: { ...line }, ids: new Set() });
  }
  // Both at once: what one does falls between what the other does.
  const walk = async (tab: Tab) => {
    for (let count = 0; count < STEPS; count += 1) await over(tab.line, () => step(tab, random));
  };
  await Promise.all(tabs.map(walk));
  for (const tab of tabs) tab.line.isDown = false;
  await Promise.all(tabs.map((tab) => over(tab.line, () => tab.box.flush())));
  await Promise.all(tabs.map((tab) => over(tab.line, () => tab.box.reread(key))));
  for (const { box } of tabs) await box.refresh();
  const [one, other] = tabs.map(stateOf);
  expect(one, `interleaving ${seed}`).toEqual(other);
  const given = new Set(tabs.flatMap(({ ids }) => [...ids]));
  expect(new Set(one?.map(([, , id]) => id)), `interleaving ${seed}`).toEqual(given);
  expect(one?.some(([, , , isWaiting]) => isWaiting)).toBe(false);
  const tries = one?.map(([item, nth]) => `${item} ${nth}`);
  expect(new Set(tries).size).toBe(tries?.length);
}

test("two tabs or devices end in the same state, whatever comes first, and keep every answer", async ({
  baseURL,
}) => {
  const end = withLines();
  try {
    for (let seed = 1; seed <= INTERLEAVINGS; seed += 1) await interleave(baseURL ?? "", seed);
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
