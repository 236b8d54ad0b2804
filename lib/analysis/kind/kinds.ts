import { overlaps } from "../../text/span";
import type { Attribution, Clause, Finding } from "../analysis";
import type { Document } from "../document";
import { within } from "../tokens-within";
import { kindOf } from "./kind-of";

/** Content that begins so many code units before a clause can still reach into it. */
const REACH = 6000;

/** What kind of statement each clause is: one finding of the layer “kind” for each. What is said counts, not that it is said. */
export function kindsOf(
  document: Document,
  clauses: readonly Clause[],
  attributions: readonly Attribution[],
): Finding[] {
  const contents = attributions
    // “vowed to …”, “blames …”: the cue is a part of what is meant.
    .flatMap(({ cue, content }) => [...cue, ...content])
    .toSorted((a, b) => a.start - b.start);
  return clauses.map(({ id, span }) => {
    const tokens = within(document.tokens, span);
    const said = within(contents, { start: Math.max(0, span.start - REACH), end: span.end }).filter(
      (content) => overlaps(content, span),
    );
    const claim = tokens.filter((token) => said.some((content) => overlaps(content, token)));
    return {
      id: `kind:${span.start}-${span.end}`,
      layer: "kind",
      span,
      clause: id,
      ...kindOf(claim.length > 0 ? claim : tokens),
    };
  });
}
