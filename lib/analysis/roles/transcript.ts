import type { Document } from "../document";
import type { Linked } from "./link";
import type { Run } from "./tags";
import { OPENS, type View } from "./view";

/** Longest label of a speaker, in tokens, marks not counted. */
const LONGEST_NAME = 5;
/** How often such a label names who speaks: 21 of the 25 in articles with three or more. */
const SHARE = 0.84;
/** Fewer labels are no transcript: “UPDATE:”, “WASHINGTON:”. */
const FEWEST_LABELS = 3;
const CAPITALS = /^\p{Lu}[\p{Lu}.’'-]+$/u;

/** The label at the beginning of a paragraph, “WALLACE:”, as the tokens of the name and of the colon. */
function labelAt(view: View, tokens: Document["tokens"], from: number, to: number) {
  const start = view.quote[from] === OPENS ? from + 1 : from;
  for (let at = start; at < to && at - start <= LONGEST_NAME; at++) {
    const text = tokens[at]?.text ?? "";
    if (text === ":" && at > start) return { name: { from: start, to: at }, colon: at };
    if (!CAPITALS.test(text)) return undefined;
  }
  return undefined;
}

/**
 * What each speaker of a transcript says: paragraphs that begin with a name in capitals and a colon. `tokens` are those
 * of the view.
 */
export function transcribed(view: View, tokens: Document["tokens"]): Linked[] {
  const found: Linked[] = [];
  for (let from = 0; from < view.count; ) {
    let to = from + 1;
    while (to < view.count && !view.opens[to]) to++;
    const label = labelAt(view, tokens, from, to);
    if (label && label.colon + 1 < to) {
      const cue: Run = { from: label.colon, to: label.colon + 1 };
      found.push({
        source: [label.name],
        cue: [cue],
        content: [{ from: cue.to, to }],
        share: SHARE,
        by: "rule:attribution/transcript",
      });
    }
    from = to;
  }
  return found.length < FEWEST_LABELS ? [] : found;
}
