import type { Document, Relation } from "@/lib/analysis/document";
import { documentOf as reading } from "@/lib/analysis/text/document";
import { read } from "@/lib/analysis/text/read";
import type { Span } from "@/lib/text/span";

/** A pasted text made ready for whatever looks for something in it. */
export const documentOf = (text: string): Document => reading(read(text));

const place = (text: string, words: string | undefined): Span[] => {
  if (words === undefined) return [];
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`“${words}” does not stand in the text.`);
  return [{ start, end: start + words.length }];
};

/** A relation as a sure finder would give it, from its words in the text. */
export const relation = (
  text: string,
  { source, cue, content }: { source?: string; cue?: string; content: string },
): Relation => ({
  source: place(text, source),
  cue: place(text, cue),
  content: place(text, content),
  confidence: 1,
  by: "rule:test/given",
});
