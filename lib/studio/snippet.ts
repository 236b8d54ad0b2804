import type { Span } from "../text/span";

/** Words that a short quotation should not end with: it would break off. */
const LEANING = new Set(
  "a an and as at but by for from had has have his her in into is its of on or our over than that the their to was were which who will with".split(
    " ",
  ),
);
const EDGES = /^[\s.,;:!?()[\]—–-]+|[\s.,;:!?()[\]—–-]+$/gu;
const FEWEST = 3;

/** Words without the stops and dashes at their ends. */
export const bare = (words: string): string => words.replace(EDGES, "");

/** The first words of a range that stand nowhere else in the text, at least three where there are so many; no quotation mark is among them. */
export function snippetOf(text: string, { start, end }: Span): string {
  const runs = text.slice(start, end).split(/["“”„«»\n]/u);
  const [run = ""] = runs.toSorted((a, b) => bare(b).length - bare(a).length);
  const said = bare(run);
  const words = Array.from(said.matchAll(/\S+/gu), ({ 0: word, index }) => ({
    word: bare(word).toLowerCase(),
    end: index + word.length,
  }));
  for (const { word, end: stop } of words.slice(FEWEST - 1)) {
    const snippet = bare(said.slice(0, stop));
    if (!LEANING.has(word) && text.indexOf(snippet) === text.lastIndexOf(snippet)) return snippet;
  }
  return said;
}
