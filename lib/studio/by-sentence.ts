import { LAYERS } from "../analysis/analysis";
import type { Span } from "../text/span";
import type { Draft, ReviewedFinding } from "./draft";

/** What was found in one clause of a sentence, in the order of the questions; without a clause: in what is left of it. */
export type SentencePart = { span: Span; findings: ReviewedFinding[] };

/** A sentence with everything found in it: what a teacher decides about at once. */
export type ReviewedSentence = { span: Span; parts: SentencePart[] };

const byLayer = (a: ReviewedFinding, b: ReviewedFinding): number =>
  LAYERS.indexOf(a.layer) - LAYERS.indexOf(b.layer) || a.span.start - b.span.start;

/**
 * The sentences of a draft that something was found in, in the order of the text. Each finding stands in exactly one:
 * where its clause is, or else where it begins; words outside every sentence, such as a caption's, stand for themselves.
 */
export function bySentence({
  sentences,
  clauses,
  findings,
}: Pick<Draft, "sentences" | "clauses" | "findings">): ReviewedSentence[] {
  const clauseOf = new Map(clauses.map((clause) => [clause.id, clause]));
  const homes = new Map<number, { span: Span; parts: Map<number, SentencePart> }>();
  for (const finding of findings) {
    const clause = finding.clause === null ? undefined : clauseOf.get(finding.clause);
    const begun = sentences.find(
      ({ start, end }) => start <= finding.span.start && finding.span.start < end,
    );
    const span = (clause && sentences[clause.sentence]) ?? begun ?? finding.span;
    const home = homes.get(span.start) ?? { span, parts: new Map() };
    homes.set(span.start, home);
    const place = clause?.span ?? finding.span;
    const key = clause?.span.start ?? span.end;
    const part = home.parts.get(key) ?? { span: place, findings: [] };
    part.findings.push(finding);
    home.parts.set(key, part);
  }
  return [...homes.values()]
    .toSorted((a, b) => a.span.start - b.span.start)
    .map(({ span, parts }) => ({
      span,
      parts: [...parts.entries()]
        .toSorted(([a], [b]) => a - b)
        .map(([, part]) => ({ ...part, findings: part.findings.toSorted(byLayer) })),
    }));
}

/** Everything found in a sentence, part after part. */
export const findingsOf = ({ parts }: ReviewedSentence): ReviewedFinding[] =>
  parts.flatMap(({ findings }) => findings);

/** Whether something in a sentence is not decided yet. */
export const isOpenIn = (sentence: ReviewedSentence): boolean =>
  findingsOf(sentence).some(({ decision }) => decision === "open");

/**
 * The next sentence after a place in the text, then from the top, with something open that is less sure than `sure`, from
 * 0 to 1; undefined: all that is left can be accepted in one act, or nothing is.
 */
export function nextDoubtful(
  sentences: readonly ReviewedSentence[],
  after: number | null,
  sure: number,
): ReviewedSentence | undefined {
  const doubtful = sentences.filter((each) =>
    findingsOf(each).some(({ decision, confidence }) => decision === "open" && confidence < sure),
  );
  return doubtful.find(({ span }) => after === null || span.start > after) ?? doubtful[0];
}
