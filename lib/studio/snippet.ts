import type { Span } from "../text/span";

/** Words that a short quotation should not end with: it would break off. */
const LEANING = new Set(
  "a about after an and are as at be because been before but by can could did do does for from had has have her his if in into is it its may might must no not of on or our over she should so some than that the their they this through to under until was we were what when where which while who whose will with would you your".split(
    " ",
  ),
);
/** Before these a quotation can break off. */
const BREAKS = new Set(
  "after although and as at because before but by during for from in into on since so than through to under until when where which while who with without".split(
    " ",
  ),
);
const EDGES = /^[\s.,;:!?()[\]—–-]+|[\s.,;:!?()[\]—–-]+$/gu;
const THAT = /^that\s+/iu;
/** Fewest words of a snippet, from how many on it may break off anywhere, and how many are quoted whole. */
const FEWEST = 6;
const ENOUGH = 11;
const WHOLE = 12;
const FARTHEST = 14;

/** Words without the stops and dashes at their ends. */
export const bare = (words: string): string => words.replace(EDGES, "");

/**
 * The first words of a range that stand nowhere else in the text, up to a place where they can break off; all of them
 * where they are few. No quotation mark is among them. Words up to `until` are in it, if they are not too far.
 */
export function snippetOf(text: string, { start, end }: Span, until = start): string {
  const runs = text.slice(start, end).split(/["“”„«»\n]/u);
  const [run = ""] = runs.toSorted((a, b) => bare(b).length - bare(a).length);
  const said = bare(run).replace(THAT, "");
  const words = Array.from(said.matchAll(/\S+/gu), ({ 0: word, index }) => ({
    plain: bare(word).toLowerCase(),
    stops: /[;:.!?]$/u.test(word),
    end: index + word.length,
  }));
  if (words.length <= WHOLE) return said;
  const from = text.indexOf(said, start);
  const isFar = words.filter((word) => from + word.end <= until).length > FARTHEST;
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    const count = at + 1;
    const isBreak = word.stops || count >= ENOUGH || BREAKS.has(next?.plain ?? "");
    if (!isFar && from + word.end < until) continue;
    if (count < FEWEST || LEANING.has(word.plain) || !isBreak) continue;
    const snippet = bare(said.slice(0, word.end));
    if (text.indexOf(snippet) === text.lastIndexOf(snippet)) return snippet;
  }
  return said;
}
