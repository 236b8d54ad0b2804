import { isDeepStrictEqual } from "node:util";
import { v7 } from "uuid";
import { shownAnswers } from "@/app/_offline/kept";
import type { Outbox } from "@/app/_offline/outbox";
import { memoryStore } from "@/app/_offline/store";
import type { AttemptView } from "@/lib/attempt/reply";
import { perfectResponse } from "@/lib/items/index";
import { itemsOf } from "@/lib/lesson/lesson";
import { type Line, over, seeded, tabOf } from "../e2e/support/line";
import { lessonNamed } from "./player";

const SLUG = "who-says-so-local";
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

/**
 * Two tabs on one attempt, in an order that follows from the seed; odd ones are two devices, even ones one browser.
 * Answers with what both show at the end that can't be right; empty when they agree and every answer is there once.
 */
export async function interleave(url: string, seed: number): Promise<string[]> {
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
  const given = tabs.flatMap(({ ids }) => [...ids]).sort();
  const shown = (one ?? []).map(([, , id]) => id).sort();
  const tries = (one ?? []).map(([item, nth]) => `${item} ${nth}`);
  return [
    ...(isDeepStrictEqual(one, other) ? [] : ["the tabs differ"]),
    ...(isDeepStrictEqual(shown, given) ? [] : ["not every answer is there once"]),
    ...(one?.some(([, , , isWaiting]) => isWaiting) ? ["an answer still waits"] : []),
    ...(new Set(tries).size === tries.length ? [] : ["two answers have one try"]),
  ];
}
