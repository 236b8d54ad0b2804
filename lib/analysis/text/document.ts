import type { Span } from "../../text/span";
import type { Block } from "../analysis";
import type { Document } from "../document";
import type { Token } from "../tokens";
import type { Reading } from "./read";
import { sentencesOf } from "./sentences";
import { tokensIn } from "./words";

/** After how many tokens it says again how far it is. */
const STEP = 2000;

const isRead = ({ kind }: Block): boolean => kind === "headline" || kind === "paragraph";

/** A reading made ready to look for something in it. It yields the share of the blocks that is done, from 0 to 1. */
export function* documenting({ text, blocks }: Reading): Generator<number, Document, void> {
  const read = blocks.filter(isRead);
  const sentences: Span[] = [];
  const tokens: Token[] = [];
  let said = 0;
  for (const [index, { span }] of read.entries()) {
    for (const sentence of sentencesOf(text, span)) sentences.push(sentence);
    for (const token of tokensIn(text, span)) tokens.push(token);
    if (tokens.length - said < STEP) continue;
    said = tokens.length;
    yield (index + 1) / read.length;
  }
  return { text, blocks: read, sentences, tokens };
}

/** The same at once. */
export function documentOf(reading: Reading): Document {
  const work = documenting(reading);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
