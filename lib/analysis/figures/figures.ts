import { contains, overlaps, type Span, slice } from "../../text/span";
import type { Attribution, Clause, Finding } from "../analysis";
import type { Document } from "../document";
import { hull, within } from "../tokens-within";
import { countsIn } from "./counts";

/** Content that begins so many code units before a clause can still reach into it. */
const REACH = 6000;
/** How often what stands here is a figure that matters and its supplier the right one: where one is named; where none is, in a clause whose voice is sure, and in another. */
const SUPPLIED = 0.92;
const UNSUPPLIED = 0.91;
const UNHEARD = 0.75;
/** How sure the voice of a clause has to be. */
const HEARD = 0.85;

type Said = Span & { attribution: Attribution };

/** Each figure of the text and who supplied it, as far as the voices of the clauses are right: findings of the layer “backing”, none of them verified. */
export function figuresOf(
  document: Document,
  clauses: readonly Clause[],
  attributions: readonly Attribution[],
  voices: readonly Finding[],
): Finding[] {
  const sure = new Map(voices.map((each) => [each.clause, each.confidence]));
  const said: Said[] = attributions
    .flatMap((attribution) => attribution.content.map((span) => ({ ...span, attribution })))
    .toSorted((a, b) => a.start - b.start);
  return clauses.flatMap(({ id, span: clause }) => {
    const near = within(said, { start: Math.max(0, clause.start - REACH), end: clause.end });
    return countsIn(within(document.tokens, clause)).map((span): Finding => {
      const by = near.find((content) => contains(content, span) || overlaps(content, span));
      const supplier =
        by?.attribution.voice === "V-UNN" ? null : (by?.attribution.speaker?.name ?? null);
      return {
        id: `backing:${span.start}-${span.end}:R-NIL`,
        layer: "backing",
        label: "R-NIL",
        span,
        clause: id,
        confidence: supplier ? SUPPLIED : (sure.get(id) ?? 0) >= HEARD ? UNSUPPLIED : UNHEARD,
        by: "rule:figures/count",
        why: whyOf(slice(document.text, span), supplier, by?.attribution),
        supplier,
      };
    });
  });
}

function whyOf(
  figure: string,
  supplier: string | null,
  attribution: Attribution | undefined,
): string {
  if (supplier)
    return `“${figure}” comes from ${supplier}, and nobody else is named for it: not yet verified.`;
  if (attribution && hull(attribution.cue))
    return `“${figure}” is passed on, and nobody is named who counted: not yet verified.`;
  return `“${figure}” stands in the reporter’s voice, and nobody is named who counted: not yet verified.`;
}
