import { overlaps } from "../../text/span";
import type { Attribution, Clause, Finding } from "../analysis";
import type { Document } from "../document";
import { within } from "../tokens-within";
import { kindOf } from "./kind-of";

/** A source that begins so many code units before a clause can still reach into it. */
const REACH = 600;
/** A quotation that begins so many code units before a clause can still reach into it. */
const QUOTED = 6000;
/** How often words of a direct quote in which nothing else is seen are checkable: people speak of what they feel and want. */
const SPOKEN = 0.5;
const PLAIN: ReadonlySet<string> = new Set(["rule:kinds/checkable", "rule:kinds/event"]);

/** What kind of statement each clause is: one finding of the layer “kind” for each. What is said counts, not who says it. */
export function kindsOf(
  document: Document,
  clauses: readonly Clause[],
  attributions: readonly Attribution[],
): Finding[] {
  const sources = attributions
    .flatMap(({ source }) => source)
    .toSorted((a, b) => a.start - b.start);
  const direct = attributions
    .filter(({ voice }) => voice === "V-DIR")
    .flatMap(({ content }) => content)
    .toSorted((a, b) => a.start - b.start);
  return clauses.map(({ id, span }) => {
    const quoted = within(direct, { start: Math.max(0, span.start - QUOTED), end: span.end });
    const near = within(sources, { start: Math.max(0, span.start - REACH), end: span.end });
    const tokens = within(document.tokens, span);
    const claim = tokens.filter((token) => !near.some((source) => overlaps(source, token)));
    const kind = kindOf(claim.length > 0 ? claim : tokens);
    const isSpoken = quoted.some((content) => overlaps(content, span));
    return {
      id: `kind:${span.start}-${span.end}`,
      layer: "kind",
      span,
      clause: id,
      ...kind,
      ...(isSpoken && PLAIN.has(kind.by) && { confidence: SPOKEN }),
    };
  });
}
