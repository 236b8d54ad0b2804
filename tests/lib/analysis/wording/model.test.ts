import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokensOf } from "@/lib/analysis/tokens";
import { biasedIn } from "@/lib/analysis/wording/biased-words";
import { formsOf } from "@/lib/analysis/wording/forms";
import { readWordingModel, type WordingModel } from "@/lib/analysis/wording/model";
import { sentenceScores, wordScores } from "@/lib/analysis/wording/scores";
import { isBiased } from "@/lib/analysis/wording/sentence-class";
import { trainWording } from "@/lib/analysis/wording/train";
import { slice } from "@/lib/text/span";

const PLACES = ["harbour", "school", "market", "station", "library", "bridge", "clinic", "museum"];
const VERBS = ["opened", "closed", "moved", "grew", "shrank"];
/** Invented sentences in which “dreadful” and “horrid” are the biased words. */
const LINES = PLACES.flatMap((place, at) =>
  VERBS.map((verb, index) => {
    const word = (at + index) % 2 === 0 ? ["dreadful", "horrid"][index % 2] : undefined;
    const text = `The ${word ? `${word} ` : ""}${place} ${verb} on Friday.`;
    return JSON.stringify({
      id: `${place}-${verb}`,
      text,
      label: word ? "biased" : "non-biased",
      opinion: word ? "Expresses writer’s opinion" : "Entirely factual",
      spans: word ? [[4, 4 + word.length]] : [],
    });
  }),
);
const VECTORS = {
  dimensions: 2,
  words: ["dreadful", "horrid", "ghastly", "harbour", "school", "pier"],
  vectors: {
    dreadful: [1, 0],
    horrid: [1, 0.1],
    ghastly: [1, 0.05],
    harbour: [0, 1],
    school: [0, 0.9],
    pier: [0.1, 1],
  },
};
const { bytes } = trainWording(LINES, VECTORS);
const read = (from: Uint8Array): WordingModel => {
  const result = readWordingModel(from);
  if (!result.ok) throw new Error(result.error);
  return result.value;
};
const model = read(bytes);

describe("weights", () => {
  test("are the same bytes when they are learnt again", () => {
    expect(trainWording(LINES, VECTORS).bytes).toEqual(bytes);
  });

  test("find the words that were marked, and leave the others", () => {
    const text = "The horrid library shrank on Monday.";
    const found = biasedIn(model, tokensOf(text), model.wordFrom);
    expect(found.map((span) => slice(text, span))).toEqual(["horrid"]);
  });

  test("tell a biased sentence from a plain one", () => {
    expect(isBiased("The dreadful museum opened on Friday.", model)).toBe(true);
    expect(isBiased("The museum opened on Friday.", model)).toBe(false);
  });

  test("know a word they never saw by its vector", () => {
    const scoreOf = (word: string) =>
      wordScores(model, formsOf(tokensOf(`The ${word} bridge opened on Friday.`)))[1] ?? 0;
    expect(scoreOf("ghastly")).toBeGreaterThan(scoreOf("pier"));
  });

  test("can be learnt without vectors", () => {
    expect(readWordingModel(trainWording(LINES, null).bytes).ok).toBe(true);
  });

  test("that are cut short, too long or of another kind are broken", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), (length) => {
        expect(readWordingModel(bytes.subarray(0, length))).toEqual({ ok: false, error: "broken" });
      }),
      { numRuns: 50 },
    );
    expect(readWordingModel(Uint8Array.from([...bytes, 0])).ok).toBe(false);
    expect(readWordingModel(new TextEncoder().encode("WSW1    not json")).ok).toBe(false);
  });
});

test("nobody's name moves a score", () => {
  const scored = (name: string) => {
    const forms = formsOf(tokensOf(`On Friday ${name} opened the dreadful harbour.`));
    const words = wordScores(model, forms);
    return { words, sentence: sentenceScores(model, forms, words) };
  };
  expect(scored("Armenia")).toEqual(scored("Turkey"));
  expect(scored("Smith")).toEqual(scored("Khan"));
});
