import { expect, test } from "vitest";
import { clausesOf } from "@/lib/analysis/clauses/split";
import { slice } from "@/lib/text/span";
import { documentOf, relation } from "./support";

const clauses = (text: string, ...said: Parameters<typeof relation>[1][]) =>
  clausesOf(
    documentOf(text),
    said.map((parts) => relation(text, parts)),
  ).map(({ span }) => slice(text, span));

test("somebody, the verb and what is said are one clause", () => {
  expect(
    clauses("The ministry said the dam was sound.", {
      source: "The ministry",
      cue: "said",
      content: "the dam was sound",
    }),
  ).toEqual(["The ministry said the dam was sound."]);
});

test("what the reporter adds in a clause of its own is apart from what somebody says", () => {
  expect(
    clauses("The ministry said the dam was sound, but the lake behind it has fallen for weeks.", {
      source: "The ministry",
      cue: "said",
      content: "the dam was sound",
    }),
  ).toEqual(["The ministry said the dam was sound", "the lake behind it has fallen for weeks."]);
});

test("a day or place beside the verb stays with it", () => {
  expect(
    clauses("“The blame is theirs,” Rell said in a televised address on Sunday.", {
      source: "Rell",
      cue: "said",
      content: "“The blame is theirs,”",
    }),
  ).toEqual(["“The blame is theirs,” Rell said in a televised address on Sunday."]);
});

test("two sources in one sentence make two clauses", () => {
  expect(
    clauses(
      "The army said nine died, while the union said eleven did.",
      { source: "The army", cue: "said", content: "nine died" },
      { source: "the union", cue: "said", content: "eleven did" },
    ),
  ).toEqual(["The army said nine died", "the union said eleven did."]);
});

test("a quotation over three sentences makes three clauses", () => {
  const text = "“We waited all night. Nobody came. We left at six,” Ana Rell said.";
  expect(
    clauses(text, {
      source: "Ana Rell",
      cue: "said",
      content: "“We waited all night. Nobody came. We left at six,”",
    }),
  ).toHaveLength(3);
});

test("the reporter's words are split where the kind of statement changes, and only there", () => {
  expect(
    clauses("The bridge closed in May, and the new law would double the tolls for lorries."),
  ).toEqual(["The bridge closed in May", "the new law would double the tolls for lorries."]);
  expect(clauses("The bridge closed in May, and the ferry stopped in June.")).toHaveLength(1);
});

test("clauses stand in order, apart from each other, and number themselves", () => {
  const text = "One man came; it will rain tomorrow. “Go home,” said Ada Brandt. She left.";
  const found = clausesOf(documentOf(text), []);
  expect(found.map(({ id }) => id)).toEqual(found.map((_, index) => `c${index + 1}`));
  for (const [index, { span }] of found.entries())
    expect(span.start).toBeGreaterThanOrEqual(found[index - 1]?.span.end ?? 0);
});
