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

/** The words of HTML, for its reader to see what was taken. The document is inert: nothing in it runs or loads. */
function wordsOf(html: string): string {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  for (const unseen of body.querySelectorAll("script, style, noscript, template")) unseen.remove();
  return (body.textContent ?? "")
    .replace(/[^\S\n]+/g, " ")
    .replace(/\s*\n\s*/g, "\n")
    .trim();
}

/** The text of a file, or what is wrong with it: it is no text, or too large. */
export async function pastedFile(file: File): Promise<Pasted | "unread" | "fileSize"> {
  if (file.size > MOST_BYTES) return "fileSize";
  const text = await file.text().catch(() => "\0");
  if (text.includes("\0") || text.includes("\ufffd")) return "unread";
  const isHtml = file.type === "text/html" || /\.html?$/i.test(file.name);
  const html = isHtml ? usableHtml(text) : null;
  return { text: isHtml ? wordsOf(text) : text, html };
}
