import { z } from "zod";
import type { Document } from "../document";
import { tokensOf } from "../tokens";
import { CONTENT, CUE, type Run, SOURCE } from "./tags";

const spans = z.array(z.tuple([z.int().min(0), z.int().min(1)]));

/** A labelled article: spans are half-open ranges of UTF-16 code units of `text`. */
export const articleSchema = z.object({
  id: z.string(),
  text: z.string(),
  sentences: spans,
  attributions: z.array(z.object({ source: spans, cue: spans, content: spans })),
});
/** A labelled article. */
export type Article = z.output<typeof articleSchema>;

/** A relation in tokens of its article. */
export type GoldRelation = { source: Run[]; cue: Run[]; content: Run[] };

/** An article ready for training. */
export type Labelled = { document: Document; relations: GoldRelation[] };

/** The article's tokens, and its relations in them. */
export function labelledOf({ text, sentences, attributions }: Article): Labelled {
  const tokens = tokensOf(text);
  const runOf = ([start, end]: [number, number]): Run[] => {
    const from = tokens.findIndex((token) => token.end > start);
    if (from === -1) return [];
    let to = from;
    while (to < tokens.length && (tokens[to]?.start ?? end) < end) to++;
    return to > from ? [{ from, to }] : [];
  };
  return {
    document: {
      text,
      blocks: [{ kind: "paragraph", span: { start: 0, end: text.length } }],
      sentences: sentences.map(([start, end]) => ({ start, end })),
      tokens,
    },
    relations: attributions.map(({ source, cue, content }) => ({
      source: source.flatMap(runOf),
      cue: cue.flatMap(runOf),
      content: content.flatMap(runOf),
    })),
  };
}

/** The article's tokens tagged: where roles share a token, a cue comes before a source, a source before content. */
export function tagsOf(count: number, relations: readonly GoldRelation[]): Uint8Array {
  const tags = new Uint8Array(count);
  const paint = (runs: Run[], first: number) => {
    for (const { from, to } of runs) tags.fill(first + 1, from, to).fill(first, from, from + 1);
  };
  for (const { content } of relations) paint(content, CONTENT);
  for (const { source } of relations) paint(source, SOURCE);
  for (const { cue } of relations) paint(cue, CUE);
  return tags;
}
