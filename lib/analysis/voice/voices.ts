import { overlaps, type Span } from "../../text/span";
import type { Attribution, Clause, Finding } from "../analysis";
import type { Document, Relation } from "../document";
import { hull, within } from "../tokens-within";
import { attributionsOf } from "./attributions";
import { reporterConfidence } from "./confidence";
import { settledRelations } from "./settle";
import { unnamedWords } from "./unnamed";

/** As many words at the head of a clause can be its subject. */
const SUBJECT = 3;

type Placed = Span & { attribution: Attribution };

/** Who says what, in which voice and under which full name; and one voice finding for each clause. */
export function voicesOf(
  document: Document,
  clauses: readonly Clause[],
  relations: readonly Relation[],
): { attributions: Attribution[]; findings: Finding[] } {
  const attributions = attributionsOf(document, settledRelations(document, relations));
  const places: Placed[] = attributions
    .flatMap((attribution) => attribution.content.map((span) => ({ ...span, attribution })))
    .toSorted((a, b) => a.start - b.start);
  return {
    attributions,
    findings: clauses.map((clause) => {
      const sentence = document.sentences[clause.sentence] ?? clause.span;
      const isRest = within(places, sentence).some((place) => !overlaps(place, clause.span));
      return voiceOf(document, clause, placesOf(clause, places), isRest);
    }),
  };
}

/** Content that begins so many code units before a clause can still reach into it. */
const REACH = 6000;

const placesOf = ({ span }: Clause, places: readonly Placed[]): Placed[] =>
  within(places, { start: Math.max(0, span.start - REACH), end: span.end }).filter((place) =>
    overlaps(place, span),
  );

function voiceOf(
  document: Document,
  { id, span }: Clause,
  places: readonly Placed[],
  isRest: boolean,
): Finding {
  const shared = ({ start, end }: Span) => Math.min(end, span.end) - Math.max(start, span.start);
  const [longest] = places.toSorted((a, b) => shared(b) - shared(a));
  const most = quotingToo(longest, places);
  const finding = {
    id: `voice:${span.start}-${span.end}`,
    layer: "voice",
    span,
    clause: id,
  } as const;
  const isAbout =
    most && (shared(most) * 3 > span.end - span.start || beginsIn(most.attribution, span));
  if (most && isAbout) {
    const { voice, confidence, by, why } = most.attribution;
    return { ...finding, label: voice, attribution: most.attribution.id, confidence, by, why };
  }
  const words = within(document.tokens, span);
  const passedOn =
    unnamedWords(words, ["hearsay"]) ?? unnamedWords(words.slice(0, SUBJECT), ["nobody"]);
  if (passedOn)
    return {
      ...finding,
      label: "V-UNN",
      attribution: null,
      confidence: passedOn.confidence,
      by: passedOn.by,
      why: passedOn.why,
    };
  return {
    ...finding,
    label: "V-REP",
    attribution: null,
    confidence: reporterConfidence(words, isRest),
    by: "rule:voice/reporter",
    why: "No source, no reporting word and no quoted statement stand with it: the outlet says it itself.",
  };
}

/** Of two statements of one speaker in a clause, one without marks and one with some, that with some: it is quoted in part. */
function quotingToo(longest: Placed | undefined, places: readonly Placed[]): Placed | undefined {
  if (longest?.attribution.voice !== "V-IND") return longest;
  const name = longest.attribution.speaker?.name;
  const partly = places.find(
    ({ attribution: { voice, speaker } }) => voice === "V-PAR" && speaker?.name === name,
  );
  return partly ?? longest;
}

const beginsIn = ({ cue, source }: Attribution, span: Span): boolean => {
  const place = hull(cue) ?? hull(source);
  return place !== undefined && overlaps(place, span);
};
