import type { Span } from "../../text/span";
import type { Block, BlockKind } from "../analysis";
import { datelineOf } from "./dateline";
import { isHtml, partsOfHtml } from "./html";
import { paragraphsOf } from "./lines";
import type { Part } from "./part";
import { plain } from "./plain";
import { setApart } from "./set-apart";

/** A text as it is read: its characters, and what each of its parts is. */
export type Reading = { text: string; blocks: Block[] };

/** Longest headline, in words. */
const HEADLINE = 22;
const SENTENCE_END = /[.;:,…]["”’')]?$/u;

const partsOf = (pasted: string): Part[] =>
  (isHtml(pasted) ? partsOfHtml(pasted) : [{ words: pasted, kind: null }]).flatMap(
    ({ words, kind }) =>
      paragraphsOf(plain(words)).map((paragraph) => ({ words: paragraph, kind })),
  );

/** A short line without a final stop that begins with a capital, as titles do. */
const isTitle = (words: string): boolean =>
  /^["“‘']?[\p{Lu}\p{N}]/u.test(words) &&
  !SENTENCE_END.test(words) &&
  words.split(" ").length <= HEADLINE;

function kindsOf(parts: readonly Part[]): BlockKind[] {
  let reported = false;
  return parts.map(({ words, kind }, place) => {
    const apart = setApart(words, place);
    if (apart ?? kind) return apart ?? kind ?? "paragraph";
    // A title heads something: before the report, or a section of it.
    const title = isTitle(words) && place < parts.length - 1;
    const isSection = reported && /[^!?"”’']$/u.test(words) && words.split(" ").length <= 8;
    if (title && (!reported || isSection)) return "headline";
    reported = true;
    return "paragraph";
  });
}

/** The text of a paste made plain, headline, byline, captions and the like set apart from the report. */
export function read(pasted: string): Reading {
  const parts = partsOf(pasted);
  const kinds = kindsOf(parts);
  const firstParagraph = kinds.indexOf("paragraph");
  const blocks: Block[] = [];
  let at = 0;
  parts.forEach(({ words }, index) => {
    const kind = kinds[index] ?? "paragraph";
    const end = at + words.length;
    const dateline = kind === "paragraph" ? datelineOf(words, index === firstParagraph) : 0;
    const cut = words.length - words.slice(dateline).trimStart().length;
    if (dateline > 0) blocks.push({ kind: "dateline", span: { start: at, end: at + dateline } });
    blocks.push({ kind, span: { start: at + cut, end } });
    at = end + 2;
  });
  return { text: parts.map(({ words }) => words).join("\n\n"), blocks };
}

const trimmed = (text: string, { start, end }: Span): Span => {
  const words = text.slice(start, end);
  return {
    start: start + words.length - words.trimStart().length,
    end: start + words.trimEnd().length,
  };
};

/** A text exactly as it is given: each line that is not blank is a paragraph, and no character is changed. */
export const readAsGiven = (text: string): Reading => ({
  text,
  blocks: Array.from(text.matchAll(/[^\n\r]*\S[^\n\r]*/g), ({ index, 0: line }) => ({
    kind: "paragraph",
    span: trimmed(text, { start: index, end: index + line.length }),
  })),
});
