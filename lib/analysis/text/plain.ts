/** Marks that turn the direction of writing, soft hyphens, zero-width signs, and half a surrogate pair: nobody sees them. */
const UNSEEN = /\p{Cf}|\p{Cs}/gu;
/** All control characters but the line end, and the separators of lines and paragraphs. */
const CONTROL = /[^\P{Cc}\n]/gu;
const LINE_END = /\r\n?|\p{Zl}|\p{Zp}/gu;
/** Double marks as old news archives write them. */
const TWO_SINGLE = /''|``/g;
const BLANKS = /[^\S\n]+/gu;

/**
 * A pasted text with one kind of line end and of blank, and without signs that nobody sees. Its letters and
 * marks stay, but for double marks written as two single ones.
 */
export const plain = (pasted: string): string =>
  pasted
    .replace(LINE_END, "\n")
    .replace(UNSEEN, "")
    .replace(CONTROL, " ")
    .replace(TWO_SINGLE, '"')
    .replace(BLANKS, " ")
    .replace(/ ?\n ?/g, "\n");
