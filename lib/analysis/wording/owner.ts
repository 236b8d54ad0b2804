import { contains, type Span } from "../../text/span";
import type { Attribution, Finding } from "../analysis";

/** Whose word a loaded word is. */
export type Owner = Extract<Finding, { layer: "wording" }>["owner"];

/**
 * Words in quotation marks are their source's, also what is quoted in full or in part; what is told in other words may
 * be the source's or the outlet's; all the rest is the outlet's.
 */
export function ownerOf(
  span: Span,
  quotations: readonly Span[],
  attributions: readonly Attribution[],
): Owner {
  if (quotations.some((quotation) => contains(quotation, span))) return "source";
  const said = attributions.filter(({ content }) => content.some((part) => contains(part, span)));
  if (said.some(({ voice }) => voice === "V-DIR")) return "source";
  return said.length > 0 ? "unclear" : "outlet";
}
