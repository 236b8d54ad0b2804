import { expect, test } from "vitest";
import { lexiconOf } from "@/lib/analysis/roles/lexicon";
import type { Linked } from "@/lib/analysis/roles/link";
import { toQuotationEnds } from "@/lib/analysis/roles/settle";
import { viewOf } from "@/lib/analysis/roles/view";
import { documentOf } from "@/lib/analysis/text/document";
import { readAsGiven } from "@/lib/analysis/text/read";

/** A text's view, and the relation in which the words from `from` to `to` are said. */
function said(text: string, from: string, to: string) {
  const document = documentOf(readAsGiven(text));
  const { tokens } = document;
  const nothing = lexiconOf(new Map(), new Map());
  const relation: Linked = {
    source: [],
    cue: [],
    content: [
      {
        from: tokens.findIndex((token) => token.text === from),
        to: tokens.findIndex((token) => token.text === to) + 1,
      },
    ],
    share: 1,
    by: "model:attribution",
  };
  return { relation, view: viewOf(document, { from: 0, to: tokens.length }, nothing) };
}

test.each([
  ["it opens", "“", "late", "“The tram is late. It is always late.”"],
  ["it does not open", "tram", "late", "tram is late"],
])("a quotation is said to its end by content that begins where %s", (_, from, to, whole) => {
  const text = "She said: “The tram is late. It is always late.” Then she left.";
  const { relation, view } = said(text, from, to);
  toQuotationEnds(view, [relation]);
  expect(
    relation.content.map((run) => text.slice(view.starts[run.from], view.ends[run.to - 1])),
  ).toEqual([whole]);
});
