import type { Finding, Layer } from "../analysis/analysis";
import { contains, type Span } from "../text/span";
import { clauseAt } from "./accepted";
import { type Decision, type Draft, type ReviewedFinding, reviewedFindingSchema } from "./draft";
import { tidied } from "./tidy";

/** What a teacher says a finding is; owner and plain words count for wording only. */
export type Said = {
  layer: Layer;
  label: string;
  span: Span;
  owner: Extract<Finding, { layer: "wording" }>["owner"];
  neutral: readonly string[];
};

/** A clause has one voice and one kind: accepting one finding rejects another that was accepted in its place. */
const isRival = (a: ReviewedFinding, b: ReviewedFinding): boolean =>
  a.id !== b.id &&
  a.layer === b.layer &&
  (a.layer === "voice" || a.layer === "kind") &&
  a.clause !== null &&
  a.clause === b.clause;

function put(draft: Draft, finding: ReviewedFinding, place: number): Draft {
  return tidied(placed(draft, finding, place));
}

function placed(draft: Draft, finding: ReviewedFinding, place: number): Draft {
  const findings = draft.findings.map((other) =>
    finding.decision === "accepted" && other.decision === "accepted" && isRival(finding, other)
      ? { ...other, decision: "rejected" as const }
      : other,
  );
  return { ...draft, findings: findings.toSpliced(place, 1, finding) };
}

/** The draft with a finding accepted, rejected or open again; the same draft where there is no such finding. */
export function decide(draft: Draft, id: string, decision: Decision): Draft {
  const place = draft.findings.findIndex((each) => each.id === id);
  const finding = draft.findings[place];
  return finding ? put(draft, { ...finding, decision }, place) : draft;
}

/** The draft with those of some findings that are still open accepted, or rejected, in one act. */
export function decideOpen(
  draft: Draft,
  ids: ReadonlySet<string>,
  decision: Exclude<Decision, "open">,
): Draft {
  let next = draft;
  for (const [place, finding] of draft.findings.entries())
    if (ids.has(finding.id) && finding.decision === "open")
      next = placed(next, { ...finding, decision }, place);
  return next === draft ? draft : tidied(next);
}

/** The draft with every open finding of a layer, or of all, accepted that is at least so sure, from 0 to 1. */
export function acceptSure(draft: Draft, layer: Layer | "all", least: number): Draft {
  const sure = draft.findings.filter(
    ({ layer: own, confidence }) => (layer === "all" || own === layer) && confidence >= least,
  );
  return decideOpen(draft, new Set(sure.map(({ id }) => id)), "accepted");
}

/** The draft with another label, place, owner or plain words for a finding, which is accepted with that. Its id stays. */
export function changeFinding(draft: Draft, id: string, said: Omit<Said, "layer">): Draft {
  const place = draft.findings.findIndex((each) => each.id === id);
  const finding = draft.findings[place];
  if (!finding) return draft;
  const { label, span } = finding;
  const first = finding.was ?? { label, span };
  const isAsFound = said.label === first.label && sameSpan(said.span, first.span);
  const changed = made({
    ...finding,
    ...detailsOf(draft, { ...said, layer: finding.layer }),
    decision: "accepted",
    was: isAsFound || finding.added ? null : first,
  });
  return put(draft, changed, place);
}

/** The draft with a finding of the teacher's own, accepted. The same words under the same label are one finding. */
export function addFinding(draft: Draft, said: Said): Draft {
  const { layer, label, span } = said;
  const known = draft.findings.find(
    (each) => each.layer === layer && each.label === label && sameSpan(each.span, span),
  );
  if (known) return changeFinding(draft, known.id, said);
  const added = made({
    id: `own:${layer}:${span.start}-${span.end}:${label}`,
    layer,
    confidence: 1,
    by: "teacher",
    why: "Added by the teacher.",
    ...detailsOf(draft, said),
    decision: "accepted",
    added: true,
    was: null,
    ...(layer === "backing" ? { supplier: null } : {}),
  });
  const findings = [...draft.findings, added];
  return put({ ...draft, findings }, added, findings.length - 1);
}

/** The draft without a finding that the teacher had added; what the analyzer found is rejected instead. */
export function removeFinding(draft: Draft, id: string): Draft {
  const finding = draft.findings.find((each) => each.id === id);
  if (!finding) return draft;
  if (!finding.added) return decide(draft, id, "rejected");
  return tidied({ ...draft, findings: draft.findings.filter((each) => each.id !== id) });
}

const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** Throws where the label belongs to another layer: no control of the studio offers that. */
const made = (finding: unknown): ReviewedFinding => reviewedFindingSchema.parse(finding);

function detailsOf(draft: Draft, { layer, label, span, owner, neutral }: Said) {
  const clause = clauseAt(draft, span) ?? clauseAround(draft, span);
  const at = { label, span, clause };
  if (layer === "voice") {
    const home = draft.clauses.find(({ id }) => id === clause)?.span ?? span;
    const attribution = draft.attributions.find(({ content, cue, source }) =>
      [...content, ...cue, ...source].some((part) => contains(home, part) || contains(part, home)),
    );
    return { ...at, attribution: label === "V-REP" ? null : (attribution?.id ?? null) };
  }
  return layer === "wording" ? { ...at, owner, neutral: [...neutral] } : at;
}

/** The first clause that some words reach into, when they lie in none. */
const clauseAround = ({ clauses }: Draft, span: Span): string | null =>
  clauses.find((clause) => clause.span.start < span.end && span.start < clause.span.end)?.id ??
  null;
