import { describe, expect, test } from "vitest";
import { lexiconOf } from "@/lib/analysis/roles/lexicon";
import type { Linked } from "@/lib/analysis/roles/link";
import type { Run } from "@/lib/analysis/roles/tags";
import { untangle } from "@/lib/analysis/roles/untangle";
import { viewOf } from "@/lib/analysis/roles/view";
import { documentOf } from "@/lib/analysis/text/document";
import { readAsGiven } from "@/lib/analysis/text/read";

type Words = { source: string[]; cue: string[]; content: string[] };

/** What is left of relations, given by their words in a text, once each has only what is its own. */
function untangled(text: string, given: readonly Words[]): Words[] {
  const document = documentOf(readAsGiven(text));
  const { tokens } = document;
  const view = viewOf(document, { from: 0, to: tokens.length }, lexiconOf(new Map(), new Map()));
  const runOf = (words: string): Run => {
    const start = text.indexOf(words);
    const from = tokens.findIndex((token) => token.start >= start);
    return { from, to: tokens.findLastIndex(({ end }) => end <= start + words.length) + 1 };
  };
  const relations: Linked[] = given.map(({ source, cue, content }) => ({
    source: source.map(runOf),
    cue: cue.map(runOf),
    content: content.map(runOf),
    share: 0.9,
    by: "rule:test/given",
  }));
  untangle(view, relations);
  const words = (runs: Run[]) =>
    runs.map(({ from, to }) => text.slice(view.starts[from], view.ends[to - 1]));
  return relations.map(({ source, cue, content }) => ({
    source: words(source),
    cue: words(cue),
    content: words(content),
  }));
}

describe("what belongs to two relations stays with one", () => {
  test("a statement beside another's is not a part of it", () => {
    const harbour = { source: ["The harbour"], cue: ["says"], content: ["nine boats sank"] };
    const town = { source: ["the town"], cue: ["says"], content: ["four did"] };
    const text = "The harbour says nine boats sank, while the town counted and says four did.";
    const both = { ...town, content: ["The harbour says nine boats sank", "four did"] };
    expect(untangled(text, [harbour, both])).toEqual([harbour, town]);
  });

  test("nor all that is said by who is joined to it: that comes after the cue", () => {
    const harbour = { source: ["The harbour"], cue: ["says"], content: ["nine boats sank"] };
    const town = { source: ["the town"], cue: ["believes"], content: ["four did"] };
    const text = "The harbour says nine boats sank, while the town believes four did.";
    const wrong = { ...town, content: ["The harbour says nine boats sank"] };
    expect(untangled(text, [harbour, wrong])).toEqual([harbour, town]);
  });

  test("somebody nearer to another cue is no second source", () => {
    const text =
      "The harbour claimed nine boats sank, though the town and its mayor said four did.";
    const harbour = { source: ["The harbour"], cue: ["claimed"], content: ["nine boats sank"] };
    const town = { source: ["the town and its mayor"], cue: ["said"], content: ["four did"] };
    const both = { ...town, source: ["The harbour", "the town and its mayor"] };
    expect(untangled(text, [harbour, both])).toEqual([harbour, town]);
  });

  test("each of two quotations has the cue that is nearer", () => {
    const text = "“It is late,” Oka said on Monday in the hall, adding: “It is always late.”";
    const said = { source: ["Oka"], cue: ["said"], content: ["“It is late,”"] };
    const added = { source: ["Oka"], cue: ["adding"], content: ["“It is always late.”"] };
    const all = ["“It is late,”", "“It is always late.”"];
    expect(
      untangled(text, [
        { ...said, content: all },
        { ...added, content: all },
      ]),
    ).toEqual([said, added]);
  });
});

describe("what one relation says of another stays whole", () => {
  test("a statement in a statement", () => {
    const text = "The town says the harbour believes nine boats sank.";
    const outer = {
      source: ["The town"],
      cue: ["says"],
      content: ["the harbour believes nine boats sank"],
    };
    const inner = { source: ["the harbour"], cue: ["believes"], content: ["nine boats sank"] };
    expect(untangled(text, [outer, inner])).toEqual([outer, inner]);
  });

  test("a statement in a quotation with a second part", () => {
    const text = "“The harbour believes nine sank,” Oka said. “It is wrong.”";
    const outer = {
      source: ["Oka"],
      cue: ["said"],
      content: ["“The harbour believes nine sank,”", "“It is wrong.”"],
    };
    const inner = { source: ["The harbour"], cue: ["believes"], content: ["nine sank"] };
    expect(untangled(text, [outer, inner])).toEqual([outer, inner]);
  });
});
