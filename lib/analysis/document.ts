import type { Span } from "../text/span";
import type { Block } from "./analysis";
import type { Token } from "./tokens";

/**
 * A text made ready for whatever looks for something in it. `blocks` are only those that are read, headline and
 * paragraphs; `sentences` and `tokens` lie within them, in order.
 */
export type Document = {
  text: string;
  blocks: readonly Block[];
  sentences: readonly Span[];
  tokens: readonly Token[];
};

/** Somebody says something, as spans; who that is and in which voice is decided later. */
export type Relation = {
  source: Span[];
  cue: Span[];
  content: Span[];
  confidence: number;
  /** “model:attribution” or “rule:attribution/<name>”. */
  by: string;
};

/** Finds relations. It yields the share of the text that is done, so that a long text does not hold up everybody else. */
export type RelationFinder = (document: Document) => Generator<number, Relation[], void>;
