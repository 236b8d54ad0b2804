import type { Document } from "../document";
import type { Linked } from "./link";
import type { Run } from "./tags";
import { CLOSES, type View } from "./view";

/** Longest name under a quotation, in tokens, marks counted. */
const LONGEST_NAME = 7;
/** How often such a name is expected to be whoever is quoted; all 24 that were seen, in one article, were. */
const SHARE = 0.95;
const DASH = /^[―—–-]+$/u;
const NAME = /^(?:\p{Lu}[\p{L}.’'-]*|de|del|la|van|von|der|al|bin)$/u;

/** Where a paragraph that ends with “…” ― Name has its dash and the name. */
function signatureAt(view: View, tokens: Document["tokens"], { from, to }: Run) {
  let end = to;
  while (end > from && /^[\p{P}]+$/u.test(tokens[end - 1]?.text ?? "")) end--;
  let start = end;
  while (start > from && end - start < LONGEST_NAME && NAME.test(tokens[start - 1]?.text ?? ""))
    start--;
  const dash = start - 1;
  if (start === end || dash <= from || !DASH.test(tokens[dash]?.text ?? "")) return undefined;
  return view.quote[dash - 1] === CLOSES ? { dash, name: { from: start, to: end } } : undefined;
}

/** Who says what in paragraphs that are a quotation and the name under it. `tokens` are those of the view. */
export function signed(view: View, tokens: Document["tokens"]): Linked[] {
  const found: Linked[] = [];
  for (let from = 0; from < view.count; ) {
    let to = from + 1;
    while (to < view.count && !view.opens[to]) to++;
    const signature = view.quote[from] ? signatureAt(view, tokens, { from, to }) : undefined;
    if (signature)
      found.push({
        source: [signature.name],
        cue: [{ from: signature.dash, to: signature.dash + 1 }],
        content: [{ from, to: signature.dash }],
        share: SHARE,
        by: "rule:attribution/signature",
      });
    from = to;
  }
  return found;
}
