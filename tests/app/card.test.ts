import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { cardPicture, wordsOn } from "@/app/_card/cache";
import { drawCard } from "@/app/_card/draw";
import { drawable } from "@/app/_card/fonts";
import { cardAlt } from "@/app/_card/words";
import type { Card } from "@/lib/attempt/card";

const card: Card = {
  slug: "who-says-so",
  title: "Who says so?",
  learned: "Tell who says a thing from who reports it",
  minutes: 20,
  bars: { question: "voice", signals: { right: 8, of: 10 }, noises: { right: 9, of: 10 } },
};
const worse: Card = {
  ...card,
  bars: { question: "voice", signals: { right: 7, of: 10 }, noises: { right: 9, of: 10 } },
};

const size = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

const asked: string[] = [];

beforeEach(() => {
  asked.length = 0;
  // Its own WebAssembly may be read by URL; everything else would be the network.
  const local = globalThis.fetch;
  vi.stubGlobal("fetch", (input: string | URL | Request, init?: RequestInit) => {
    const address = input instanceof Request ? input.url : String(input);
    if (/^(file|data):/.test(address)) return local(input, init);
    asked.push(address);
    throw new Error(`a card asked the network for ${address}`);
  });
});

// The drawing library swallows a failed request, so the addresses are counted.
afterEach(() => {
  vi.unstubAllGlobals();
  expect(asked).toEqual([]);
});

test("a card is a PNG of 1200 by 630", async () => {
  const png = await drawCard(card);
  expect([...png.slice(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  expect(size(png)).toEqual([1200, 630]);
});

test("the same card is drawn to the same bytes, other bars to others", async () => {
  const [first, again, other] = [await drawCard(card), await drawCard(card), await drawCard(worse)];
  expect(Buffer.compare(first, again)).toBe(0);
  expect(Buffer.compare(first, other)).not.toBe(0);
});

test.each([
  ["a mixed lesson without bars", { ...card, bars: null }],
  [
    "more steps than a bar can show singly",
    {
      ...card,
      bars: {
        question: "wording" as const,
        signals: { right: 22, of: 34 },
        noises: { right: 0, of: 34 },
      },
    },
  ],
  [
    "a title of emoji, Arabic and Chinese",
    { ...card, title: "🔥 خبر 新闻 ©™ \u{1F468}\u200d\u{1F469}" },
  ],
  ["a title ten thousand characters long", { ...card, title: "Žluťoučký kůň ".repeat(700) }],
])("draws %s without asking the network", async (_what, drawn) => {
  expect(size(await drawCard(drawn))).toEqual([1200, 630]);
});

test("every character that is kept can be drawn from the card's own fonts", async () => {
  const all = Array.from({ length: 0x2300 }, (_, code) => String.fromCharCode(code)).join("");
  const kept = Array.from(drawable(all, 10_000));
  expect(kept.length).toBeGreaterThan(300);
  for (let at = 0; at < kept.length; at += 60) {
    const some = kept.slice(at, at + 60).join("");
    await drawCard({ ...card, title: some, learned: some });
  }
});

test("the alternative text says every word and number on the card", () => {
  const alt = cardAlt(card);
  for (const words of [
    "Who says so?",
    card.learned,
    "8 of 10",
    "9 of 10",
    "attributed claims spotted",
  ])
    expect(alt).toContain(words);
});

test("a picture is drawn once, and again after it failed", async () => {
  const fresh = { ...card, title: "Drawn once" };
  const draw = vi.fn(() => Promise.resolve(new Uint8Array(1)));
  await Promise.all([cardPicture(fresh, draw), cardPicture(fresh, draw)]);
  expect(draw).toHaveBeenCalledTimes(1);

  const failing = { ...card, title: "Fails first" };
  await expect(cardPicture(failing, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await cardPicture(failing, draw)).toHaveLength(1);
});

test("cards that differ in words, numbers or question are told apart", () => {
  const backing: Card = { ...card, bars: null };
  expect(new Set([card, worse, backing, { ...card, title: "Other" }].map(wordsOn)).size).toBe(4);
});
