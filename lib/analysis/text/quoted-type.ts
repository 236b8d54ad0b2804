import { overlaps, type Span } from "../../text/span";
import { wordsIn } from "../../text/tokens";
import type { Quotation } from "./quotations";

/** From this share of its words on, what is said is quoted whole. */
const WHOLE = 0.9;

/** How what is said is quoted: all of it (“direct”), some (“mixed”) or none (“indirect”). Only double marks count. */
export function quotedType(
  text: string,
  content: readonly Span[],
  quotations: readonly Quotation[],
): "direct" | "mixed" | "indirect" {
  const near = quotations.filter(
    (quote) =>
      /["“„«]/u.test(text.charAt(quote.start)) && content.some((span) => overlaps(span, quote)),
  );
  const words = content.flatMap((span) => wordsIn(text, span));
  const quoted = words.filter((word) => near.some((quote) => overlaps(quote, word))).length;
  if (quoted === 0) return "indirect";
  return quoted >= words.length * WHOLE ? "direct" : "mixed";
}
