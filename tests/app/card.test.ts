import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { cardPicture, wordsOn } from "@/app/_card/cache";
import { drawCard } from "@/app/_card/draw";
import { drawable } from "@/app/_card/fonts";
import { CARD_SHAPES, SIZES } from "@/app/_card/sizes";
import { cardAlt } from "@/app/_card/words";
import type { Card } from "@/lib/attempt/card";
import { LANGUAGES, PSEUDO } from "@/lib/lang/languages";
import { translatorFor } from "@/lib/lang/messages";
import { pixelsOf } from "../support/png";

const t = translatorFor("en", "share");

const card: Card = {
  slug: "who-says-so",
  title: "Who says so?",
  learned: "Tell who says a thing from who reports it",
  question: "voice",
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

test.each([
  ["og", 1200, 630],
  ["square", 1080, 1080],
  ["story", 1080, 1920],
] as const)("a card of the shape %s is a PNG of %i by %i", async (shape, width, height) => {
  const png = await drawCard(card, shape, t);
  expect([...png.slice(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  expect(size(png)).toEqual([width, height]);
});

/** As much as fits into every line of a card. */
const longest: Card = {
  ...card,
  title: "Words of a middling length ".repeat(9),
  learned: "what such words do to whoever reads them ".repeat(9),
};

/** How many rows at the top and at the bottom of a card hold nothing but paper. */
function freeRows(png: Uint8Array): [top: number, bottom: number] {
  const { rows, channels } = pixelsOf(png);
  const paper = rows[0]?.subarray(0, channels);
  const written = rows.map((row) =>
    row.some((value, at) => Math.abs(value - (paper?.[at % channels] ?? 0)) > 2),
  );
  return [written.indexOf(true), written.toReversed().indexOf(true)];
}

test.each(CARD_SHAPES)("nothing is cut off a card of the shape %s", async (shape) => {
  const free = shape === "story" ? 250 : 20;
  for (const drawn of [longest, { ...longest, question: "mixed" as const, bars: null }]) {
    const [top, bottom] = freeRows(await drawCard(drawn, shape, t));
    expect(top).toBeGreaterThanOrEqual(free);
    expect(bottom).toBeGreaterThanOrEqual(free);
  }
});

test("the same card is drawn to the same bytes, other bars to others", async () => {
  const [first, again, other] = [
    await drawCard(card, "og", t),
    await drawCard(card, "og", t),
    await drawCard(worse, "og", t),
  ];
  expect(Buffer.compare(first, again)).toBe(0);
  expect(Buffer.compare(first, other)).not.toBe(0);
});

test.each([
  ["a mixed lesson without bars", { ...card, question: "mixed" as const, bars: null }],
  ["a lesson on kinds, which has no bars", { ...card, question: "kind" as const, bars: null }],
  [
    "more steps than a bar can show singly",
    {
      ...card,
      question: "wording" as const,
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
  for (const shape of CARD_SHAPES) {
    const { width, height } = SIZES[shape];
    expect(size(await drawCard(drawn, shape, t))).toEqual([width, height]);
  }
});

test("every character that is kept can be drawn from the card's own fonts", async () => {
  const all = Array.from({ length: 0x2300 }, (_, code) => String.fromCharCode(code)).join("");
  const kept = Array.from(drawable(all, 10_000));
  expect(kept.length).toBeGreaterThan(300);
  for (let at = 0; at < kept.length; at += 60) {
    const some = kept.slice(at, at + 60).join("");
    await drawCard({ ...card, title: some, learned: some }, "og", t);
  }
});

test.each([...LANGUAGES, PSEUDO])("draws in $code without asking the network", async ({ code }) => {
  const words = translatorFor(code, "share");
  for (const drawn of [card, { ...card, question: "mixed" as const, bars: null }])
    expect(size(await drawCard(drawn, "square", words))).toEqual([1080, 1080]);
});

test("the alternative text says every word and number on the card", () => {
  const alt = cardAlt(card, t);
  for (const words of [
    "Who says so?",
    card.learned,
    "8 of 10",
    "9 of 10",
    "attributed claims spotted",
    "Who says it?",
  ])
    expect(alt).toContain(words);
  const mixed = cardAlt({ ...card, question: "mixed", bars: null }, t);
  for (const question of ["Who says it?", "What kind", "What backs it?", "How is it worded?"])
    expect(mixed).toContain(question);
});

test("a picture is drawn once, and again after it failed", async () => {
  const fresh = { ...card, title: "Drawn once" };
  const draw = vi.fn(() => Promise.resolve(new Uint8Array(1)));
  await Promise.all([cardPicture(fresh, "og", t, draw), cardPicture(fresh, "og", t, draw)]);
  expect(draw).toHaveBeenCalledTimes(1);
  await cardPicture(fresh, "square", t, draw);
  expect(draw).toHaveBeenLastCalledWith(fresh, "square", t);

  const failing = { ...card, title: "Fails first" };
  await expect(
    cardPicture(failing, "og", t, () => Promise.reject(new Error("no"))),
  ).rejects.toThrow("no");
  expect(await cardPicture(failing, "og", t, draw)).toHaveLength(1);
});

test("cards that differ in words, numbers or shape are told apart", () => {
  const cards = [card, worse, { ...card, bars: null }, { ...card, title: "Other" }];
  const words = cards.flatMap((each) => CARD_SHAPES.map((shape) => wordsOn(each, shape, t)));
  expect(new Set(words).size).toBe(4 * CARD_SHAPES.length);
});
