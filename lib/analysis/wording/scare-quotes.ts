import { overlaps, type Span } from "../../text/span";
import type { Attribution } from "../analysis";
import type { Token } from "../tokens";
import { firstFrom, within } from "../tokens-within";

const MOST_WORDS = 3;
/** Words before a name or a word that is only mentioned: no doubt is meant. */
const MENTIONS = new Set(
  "call called calls term termed word words phrase title titled entitled song film book novel album show series named nicknamed known dubbed labelled labeled slogan reading read reads said says saying".split(
    " ",
  ),
);

/** Words in marks that nobody is named for: few, no title or figure, and in no attribution. Spans are without the marks. */
export function scareQuotes(
  tokens: readonly Token[],
  quotations: readonly Span[],
  attributions: readonly Attribution[],
): Span[] {
  const said = attributions.flatMap(({ content, speaker }) => (speaker ? content : []));
  return quotations.flatMap((quotation) => {
    const inside = within(tokens, quotation);
    const words = inside.filter(({ text }) => /\p{L}/u.test(text));
    const first = words[0];
    const last = words.at(-1);
    if (!first || !last || words.length > MOST_WORDS) return [];
    if (
      words.every(({ text }) => /^\p{Lu}/u.test(text)) ||
      inside.some(({ text }) => /[.!?]$/u.test(text))
    )
      return [];
    if (said.some((part) => overlaps(part, quotation))) return [];
    const at = firstFrom(tokens, quotation.start);
    const before = tokens.slice(Math.max(0, at - 3), at);
    if (before.some(({ lower }) => MENTIONS.has(lower))) return [];
    return [{ start: first.start, end: last.end }];
  });
}
