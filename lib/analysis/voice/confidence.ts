import type { Attribution } from "../analysis";
import type { Relation } from "../document";
import { CUE_FORMS, CUE_LEMMAS } from "../rule-roles/cue-verbs";
import type { Token } from "../tokens";

/** From which confidence of a relation on which share of attributions had both the voice and the speaker that readers gave them. */
type Steps = readonly (readonly [from: number, share: number])[];

/** Measured on the development part of the corpus of attributions: docs/evaluation.md, “Confidence”. */
const MEASURED: Readonly<Record<Attribution["voice"], Steps>> = {
  "V-DIR": [
    [0.95, 0.96],
    [0.9, 0.85],
    [0.8, 0.72],
    [0, 0.35],
  ],
  "V-IND": [
    [0.95, 0.92],
    [0.9, 0.84],
    [0.7, 0.66],
    [0, 0.47],
  ],
  "V-PAR": [
    [0.9, 0.81],
    [0.6, 0.73],
    [0, 0.38],
  ],
  "V-UNN": [
    [0.95, 0.92],
    [0.9, 0.85],
    [0.6, 0.6],
    [0, 0.35],
  ],
};
/** A cue or a quotation that nobody stands with. */
const SOURCELESS = 0.3;
/** A name that is surer than this was read and not guessed from what stands before. */
const GUESSED = 0.65;
const MOST_GUESSED = 0.75;

/** How often such an attribution has the right voice and speaker, from 0 to 1. `sure` is how sure the name is. */
export function confidenceOf(
  voice: Attribution["voice"],
  { source, confidence }: Pick<Relation, "source" | "confidence">,
  sure: number,
): number {
  if (source.length === 0) return SOURCELESS;
  const [, share = 0] = MEASURED[voice].find(([from]) => confidence >= from) ?? [];
  return sure <= GUESSED ? Math.min(share, MOST_GUESSED) : share;
}

/** Nouns that pass something on: “in a statement”, “amid claims of”. */
const TELLING =
  /^(?:statements?|claims?|allegations?|reports?|comments?|remarks?|speech|views?|opinions?|beliefs?|fears?|hopes?|concerns?|worr(?:y|ies)|criticism|polls?|surveys?|study|studies|calls?|promises?|interviews?|tweets?|letters?|accusations?|warnings?|demands?|suggestions?|speculation|doubts?)$/u;
const MARKS = /["“”]/u;
/** The fewer words a statement has, the more seldom it hides somebody who says it. */
const SHORT = 8;
const MIDDLING = 20;

/** How often a clause without any attribution is the reporter's, from 0 to 1. `isRest` when somebody speaks in the rest of its sentence. */
export function reporterConfidence(tokens: readonly Token[], isRest: boolean): number {
  const isCut = isRest && /^\p{Ll}/u.test(tokens[0]?.text ?? "");
  if (isCut) return 0.47;
  const tells = tokens.some(
    ({ text, lower, lemma, pos }) =>
      MARKS.test(text) ||
      TELLING.test(lower) ||
      (pos === "VERB" && (CUE_LEMMAS.has(lemma) || CUE_FORMS.has(lower))),
  );
  if (tells) return 0.6;
  const words = tokens.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)).length;
  if (isRest) return words < SHORT ? 0.93 : 0.86;
  return words < SHORT ? 0.97 : words < MIDDLING ? 0.94 : 0.88;
}
