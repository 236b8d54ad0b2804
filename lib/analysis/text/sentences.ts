import { CUES, LOADED_CUES } from "../../rewrite/cues";
import { sentencesIn } from "../../text/sentences";
import type { Span } from "../../text/span";

const VERBS = [...CUES, ...LOADED_CUES]
  .filter((cue) => /ed$|^(?:said|told|says)$/.test(cue))
  .join("|");
/** “Why now?” Smith asked: what follows a quotation only says who spoke. */
const ONLY_THE_SPEAKER = new RegExp(
  `^(?:(?:${VERBS}) (?:the |a )?\\p{Lu}|(?:(?:the|a|an|one|his|her|their) )?(?:[\\p{L}.’'-]+ ){1,5}(?:${VERBS})\\b)`,
  "iu",
);
const ENDS_QUOTED = /[?!]["”’']$/u;

/** The sentences of one block. A quotation that ends in ? or ! stays with the words that say who spoke. */
export function sentencesOf(text: string, block: Span): Span[] {
  const found: Span[] = [];
  for (const sentence of sentencesIn(text, block, "en")) {
    const last = found.at(-1);
    const begin = text.slice(sentence.start, Math.min(sentence.end, sentence.start + 80));
    const quoted =
      last && ENDS_QUOTED.test(text.slice(Math.max(last.start, last.end - 2), last.end));
    if (last && quoted && ONLY_THE_SPEAKER.test(begin)) last.end = sentence.end;
    else found.push({ ...sentence });
  }
  return found;
}
