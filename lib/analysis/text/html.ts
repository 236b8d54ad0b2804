import { Parser } from "htmlparser2";
import type { Part } from "./part";

const words = (list: string): string[] => list.split(" ");
const DROPPED = new Set(
  words(
    "script style noscript template head title svg math iframe object audio video canvas button select textarea nav footer aside",
  ),
);
const BLOCKS = new Set(
  words(
    "html body main article section header div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre address center details summary figure figcaption table caption tr td th fieldset form hr",
  ),
);
const KINDS: Readonly<Record<string, Part["kind"]>> = {
  h1: "headline",
  figcaption: "caption",
};
const KNOWN = [
  ...DROPPED,
  ...BLOCKS,
  ...words("a abbr b br em font i img mark q s small span strong sub sup time u"),
].join("|");
const TAG = new RegExp(`</?(?:${KNOWN})(?:\\s[^<>]{0,2000})?/?>|<!(?:doctype|--)`, "i");
const ENTITY = /&(?:[a-z]{2,8}|#\d{2,6}|#x[0-9a-f]{2,6});/i;
/** Most tags that may be open at once; no page comes near it. The parser's time for a tag grows with the open ones. */
const DEEPEST = 500;
/** Stands for a line end that is meant, as against one that only wraps the HTML. */
const BREAK = "\u2028";

/** Whether a pasted text is written in HTML: a tag of an article, or a sign written as an entity. */
export const isHtml = (pasted: string): boolean => TAG.test(pasted) || ENTITY.test(pasted);

/**
 * The words of HTML as a reader would see them, one part for each block; nothing of it is run. Line ends of HTML that
 * has blocks mean nothing. Tags that are opened 500 deep and not closed end it there.
 */
export function partsOfHtml(html: string): Part[] {
  const parts: Part[] = [];
  const kinds: Part["kind"][] = [];
  let said = "";
  let dropped = 0;
  let open = 0;
  let hasBlocks = false;
  const end = () => {
    if (said.trim() !== "") parts.push({ words: said, kind: kinds.at(-1) ?? null });
    said = "";
  };
  const parser = new Parser({
    onopentagname(name) {
      open += 1;
      if (open > DEEPEST) parser.pause();
      if (DROPPED.has(name)) dropped += 1;
      if (name === "br") said += BREAK;
      if (!BLOCKS.has(name)) return;
      hasBlocks = true;
      end();
      kinds.push(KINDS[name] ?? kinds.at(-1) ?? null);
    },
    ontext(text) {
      if (dropped === 0) said += text;
    },
    onclosetag(name) {
      open -= 1;
      if (DROPPED.has(name)) dropped -= 1;
      if (!BLOCKS.has(name)) return;
      end();
      kinds.pop();
    },
  });
  parser.end(html);
  end();
  return hasBlocks
    ? parts.map((part) => ({ ...part, words: part.words.replace(/[^\S\u2028]+/gu, " ") }))
    : parts;
}
