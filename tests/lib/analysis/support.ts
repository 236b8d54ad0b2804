import type { Document, Relation } from "@/lib/analysis/document";
import { documentOf as reading } from "@/lib/analysis/text/document";
import { read } from "@/lib/analysis/text/read";
import type { Span } from "@/lib/text/span";

/** A pasted text made ready for whatever looks for something in it. */
export const documentOf = (text: string): Document => reading(read(text));

const placeFrom = (text: string, words: string, near: number): Span => {
  const before = text.lastIndexOf(words, near);
  const start = before === -1 ? text.indexOf(words) : before;
  if (start === -1) throw new Error(`“${words}” does not stand in the text.`);
  return { start, end: start + words.length };
};

/** A relation as a sure finder would give it, from its words: the last source and cue before the content, or the first. */
export function relation(
  text: string,
  { source, cue, content }: { source?: string; cue?: string; content: string },
): Relation {
  const said = placeFrom(text, content, text.length);
  const beside = (words: string | undefined) =>
    words === undefined ? [] : [placeFrom(text, words, said.start)];
  return {
    source: beside(source),
    cue: beside(cue),
    content: [said],
    confidence: 1,
    by: "rule:test/given",
  };
}
