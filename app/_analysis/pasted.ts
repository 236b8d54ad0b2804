/** A text as it was given: what its field shows, and the HTML it came as, if it did and was not changed since. */
export type Pasted = { text: string; html: string | null };

/** Nothing was given yet. */
export const NOTHING_PASTED: Pasted = { text: "", html: null };

/** What is sent to be read: the HTML if there is some, for it says what is a headline, else the text. */
export const sentOf = ({ text, html }: Pasted): string => html ?? text;

/** More HTML than this is sent as plain words. */
const MOST_HTML = 300_000;
const MOST_BYTES = 1024 * 1024;

/** HTML that is worth sending: not too much of it, and with some words. */
export const usableHtml = (html: string): string | null =>
  html.trim() === "" || html.length > MOST_HTML ? null : html;

const UNSEEN = /<(script|style|noscript|template|title)\b[^>]*>[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi;
const BREAK = /<\/?(?:p|div|h[1-6]|li|tr|br|blockquote|figcaption|section|article)\b[^>]*>/gi;
const SIGNS: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " " };

/** A sign that HTML writes as an entity; one that is not known stays as it is written. */
const signOf = (entity: string, name: string): string => {
  const code = /^#(x?)([\da-f]+)$/i.exec(name);
  if (!code) return SIGNS[name.toLowerCase()] ?? entity;
  const point = Number.parseInt(code[2] ?? "", code[1] ? 16 : 10);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : entity;
};

/**
 * The words of HTML, for its reader to see what was taken; what is sent is the HTML. No parser of the browser is asked:
 * it would look at handlers in it, and report them.
 */
export const wordsOf = (html: string): string =>
  html
    .replace(UNSEEN, " ")
    .replace(/\s+/g, " ")
    .replace(BREAK, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(#?\w{1,8});/g, signOf)
    .replace(/[^\S\n]*\n\s*/g, "\n")
    .trim();

/** The text of a file, or what is wrong with it: it is no text, or too large. */
export async function pastedFile(file: File): Promise<Pasted | "unread" | "fileSize"> {
  if (file.size > MOST_BYTES) return "fileSize";
  const text = await file.text().catch(() => "\0");
  if (text.includes("\0") || text.includes("\ufffd")) return "unread";
  const isHtml = file.type === "text/html" || /\.html?$/i.test(file.name);
  const html = isHtml ? usableHtml(text) : null;
  return { text: isHtml ? wordsOf(text) : text, html };
}
