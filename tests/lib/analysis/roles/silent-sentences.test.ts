import { describe, expect, test } from "vitest";
import { latticeOf, marginalsOf } from "@/lib/analysis/roles/crf";
import { lexiconOf } from "@/lib/analysis/roles/lexicon";
import type { Linked } from "@/lib/analysis/roles/link";
import { withSentences } from "@/lib/analysis/roles/silent-sentences";
import { BLOCK, CONTENT, type Run, TAGS } from "@/lib/analysis/roles/tags";
import { viewOf } from "@/lib/analysis/roles/view";
import { documentOf } from "@/lib/analysis/text/document";
import { readAsGiven } from "@/lib/analysis/text/read";

const FIRST = "Oka said that the tram is late.";
const SECOND = "Nobody repairs the rails.";
const text = `${FIRST} ${SECOND}`;
const document = documentOf(readAsGiven(text));
const view = viewOf(
  document,
  { from: 0, to: document.tokens.length },
  lexiconOf(new Map(), new Map()),
);

function runOf(words: string): Run {
  const start = text.indexOf(words);
  const from = document.tokens.findIndex((token) => token.start >= start);
  return {
    from,
    to: document.tokens.findLastIndex(({ end }) => end <= start + words.length) + 1,
  };
}

/** A first pass that takes some words for content, as surely as `score` says, and nothing else. */
function passOver(words: string, score: number) {
  const { from, to } = runOf(words);
  const scores = new Float64Array(view.count * TAGS);
  for (let at = 0; at < view.count; at++) {
    const isThere = at >= from && at < to;
    if (isThere) scores[at * TAGS + (at === from ? CONTENT : CONTENT + 1)] = score;
    else scores[at * TAGS] = 9;
  }
  const lattice = latticeOf(new Float32Array(BLOCK), scores, new Uint8Array(view.count));
  const tags = new Uint8Array(view.count);
  return { tags, marginals: marginalsOf(lattice), candidates: [], lattice };
}

const relation = (content: string, share = 0.9): Linked => ({
  source: [runOf("Oka")],
  cue: [runOf("said")],
  content: [runOf(content)],
  share,
  by: "model:attribution",
});
const weak: Linked = { ...relation("the rails", 0.1), source: [], cue: [runOf("repairs")] };
const said = (relations: readonly Linked[]) =>
  relations.map(({ content }) =>
    content.map(({ from, to }) => text.slice(view.starts[from], view.ends[to - 1])),
  );

describe("a sentence that surely has something said, of which no relation has any", () => {
  const tagged = passOver("Nobody repairs the rails", 9);

  test("gets the weak relation that is there", () => {
    const found = withSentences(view, [relation("that the tram is late")], tagged, [weak]);
    expect(said(found)).toEqual([["that the tram is late"], ["the rails"]]);
  });

  test("else becomes a part of the relation beside it", () => {
    const found = withSentences(view, [relation("that the tram is late")], tagged, []);
    expect(said(found)).toEqual([["that the tram is late", "Nobody repairs the rails"]]);
  });

  test("else stands alone, said by nobody known", () => {
    const [alone, ...others] = withSentences(view, [], tagged, []);
    expect(others).toEqual([]);
    expect(alone).toMatchObject({
      source: [],
      cue: [],
      content: [runOf("Nobody repairs the rails")],
    });
  });
});

describe("nothing is added", () => {
  test("where a relation has content in the sentence", () => {
    const given = [relation("the rails")];
    expect(said(withSentences(view, given, passOver("Nobody repairs", 9), [weak]))).toEqual([
      ["the rails"],
    ]);
  });

  test("where it is as likely that nothing is said", () => {
    expect(withSentences(view, [], passOver("Nobody", 0), [weak])).toEqual([]);
  });
});
