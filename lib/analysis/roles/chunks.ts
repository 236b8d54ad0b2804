import type { Document } from "../document";
import type { Run } from "./tags";

/** How many tokens are looked at together: an article as a rule, a part of a longer text. */
const ENOUGH = 1500;
/** A part ends at the latest here, though no paragraph ends. */
const MOST = 2500;

/** A document's tokens in parts that end where a paragraph ends, so that time and memory grow with length alone. */
export function chunksOf({ text, tokens }: Document): Run[] {
  const chunks: Run[] = [];
  let from = 0;
  for (let at = 1; at <= tokens.length; at++) {
    const before = tokens[at - 1];
    const token = tokens[at];
    const ends =
      !before ||
      !token ||
      (at - from >= ENOUGH && text.slice(before.end, token.start).includes("\n"));
    if (!ends && at - from < MOST) continue;
    chunks.push({ from, to: at });
    from = at;
  }
  return chunks;
}
