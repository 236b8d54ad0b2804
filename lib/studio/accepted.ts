import type { Finding } from "../analysis/analysis";
import { contains, type Span } from "../text/span";
import type { Draft, ReviewedFinding } from "./draft";

type Of<L extends Finding["layer"]> = Extract<ReviewedFinding, { layer: L }>;

/** What the teacher has accepted about one clause: one voice and one kind at most, and any number of loaded words. */
export type Accepted = {
  voice: Of<"voice"> | null;
  kind: Of<"kind"> | null;
  backing: Of<"backing"> | null;
  wording: Of<"wording">[];
};

/** The clause that some words lie in, or null. */
export const clauseAt = (draft: Pick<Draft, "clauses">, span: Span): string | null =>
  draft.clauses.find((clause) => contains(clause.span, span))?.id ?? null;

/** What is accepted about a clause. */
export function acceptedIn({ findings }: Pick<Draft, "findings">, clause: string): Accepted {
  const here = findings.filter((each) => each.clause === clause && each.decision === "accepted");
  const one = <L extends Finding["layer"]>(layer: L) =>
    here.find((each): each is Of<L> => each.layer === layer) ?? null;
  return {
    voice: one("voice"),
    kind: one("kind"),
    backing: one("backing"),
    wording: here.filter((each): each is Of<"wording"> => each.layer === "wording"),
  };
}
