import type { ItemOf } from "@/lib/items/index";

const span = (start: number, end: number) => ({ start, end });

const face = {
  question: "voice" as const,
  passage: "sample",
  clauses: ["S01a"],
  spans: [span(0, 40)],
  prompt: "Who is telling you this?",
  hint: null,
};

const key = {
  rule: "V-IND",
  strength: "hard" as const,
  hint: null,
  reason: "The sentence names its source.",
  deciding: [span(0, 4)],
  records: [],
};

/** A label item: "attributed" is right, "unn" is accepted too. */
export const labelItem: ItemOf<"label"> = {
  ...face,
  id: "sample-label",
  kind: "label",
  layer: null,
  options: ["attributed", "reporter", "unn"].map((id) => ({ id, text: `Option ${id}` })),
  key: { ...key, option: "attributed", also: ["unn"], wrong: { reporter: "It tempts." } },
};

/** A choose item: b and d are right when `many`, otherwise b. */
export const chooseItem = (many: boolean): ItemOf<"choose"> => ({
  ...face,
  id: "sample-choose",
  kind: "choose",
  many,
  options: ["a", "b", "c", "d"].map((id) => ({ id, text: `Option ${id}` })),
  key: { ...key, options: many ? ["b", "d"] : ["b"], wrong: { a: "Not a.", c: "Not c." } },
});

/** A mark item with three loaded words and three plain decoys in one clause. */
export const markItem: ItemOf<"mark"> = {
  ...face,
  id: "sample-mark",
  kind: "mark",
  key: {
    ...key,
    targets: [0, 10, 20].map((at) => ({
      id: `t${at}`,
      span: span(at, at + 4),
      why: `Loaded at ${at}.`,
      neutral: ["plain"],
    })),
    decoys: [5, 15, 25].map((at) => ({
      id: `d${at}`,
      span: span(at, at + 4),
      why: `Plain ${at}.`,
    })),
  },
};

/** A match item: claims one and two belong to x, three to y; z has none. */
export const matchItem: ItemOf<"match"> = {
  ...face,
  id: "sample-match",
  kind: "match",
  claims: ["one", "two", "three"].map((id, at) => ({ id, span: span(at * 10, at * 10 + 5) })),
  speakers: ["x", "y", "z"].map((id) => ({ id, text: `Speaker ${id}` })),
  key: {
    ...key,
    pairs: { one: "x", two: "x", three: "y" },
    why: { one: "One is x.", two: "Two is x.", three: "Three is y." },
    wrong: {
      one: { y: "One is not y.", z: "One is not z." },
      two: { y: "Two is not y.", z: "Two is not z." },
      three: { x: "Three is not x.", z: "Three is not z." },
    },
  },
};

/** A rewrite item about one loaded word, in a clause that begins the passage. */
export const rewriteItem: ItemOf<"rewrite"> = {
  ...face,
  question: "wording",
  spans: [span(0, 40)],
  id: "sample-rewrite",
  kind: "rewrite",
  original: "A storm reportedly, slammed the Old Pier.",
  flagged: [span(20, 27)],
  key: {
    ...key,
    rule: "W-EMO",
    strength: "open",
    words: [
      { id: "w1", span: span(20, 27), neutral: ["hit"], why: "A plainer word loses nothing." },
    ],
    sides: [],
    models: [{ text: "A storm reportedly hit the Old Pier.", why: "“hit” is plain." }],
  },
};

/** A swap item with two reporting verbs. */
export const swapItem: ItemOf<"swap"> = {
  ...face,
  question: "wording",
  id: "sample-swap",
  kind: "swap",
  slot: span(10, 14),
  variants: [
    { id: "a", text: "said" },
    { id: "b", text: "claimed" },
  ],
  key: {
    ...key,
    rule: "W-VRB",
    strength: "open",
    adds: { a: "“said” adds nothing.", b: "“claimed” adds doubt." },
  },
};

/** Names that every object inherits: ids from outside may be any of them. */
export const INHERITED = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"];
