import { quotationsIn } from "../text/quotations";
import { tokensOf } from "../tokens";
import { formsOf } from "./forms";
import type { WordingModel } from "./model";
import { sentenceScores } from "./scores";

/** Whether annotators of news would call a sentence biased, as the weights judge it. */
export function isBiased(sentence: string, model: WordingModel): boolean {
  return sentenceScores(model, formsOf(tokensOf(sentence))).bias > 0;
}

/** A sentence is somebody else's words when more of it than this stands in quotation marks. */
const QUOTED = 0.6;
const OUGHT = /\b(?:should|must|ought to|needs? to|ha(?:s|ve) to)\b/u;
const REPORTED =
  /\b(?:sa(?:id|ys)|told|according to|wrote|added|tweeted|reported|stated|explained|announced|warned)\b/u;
const CLOSED_ONLY = /^[^“"‘]*[”"]\s*$/u;
/** Above this a sentence counts as subjective: about where the weights, learnt on other texts, part the two sorts best. */
const SUBJECTIVE_FROM = 0.4;

function quotedShare(sentence: string): number {
  if (CLOSED_ONLY.test(sentence)) return 1;
  const quoted = quotationsIn(sentence, [{ start: 0, end: sentence.length }]);
  return quoted.reduce((sum, { start, end }) => sum + end - start, 0) / (sentence.length || 1);
}

/**
 * Whether a sentence gives its writer's own opinion. What somebody is quoted or reported to say is that person's, and
 * saying what ought to be is opinion; the size of these three shifts is set by hand.
 */
export function isSubjective(sentence: string, model: WordingModel): boolean {
  const { opinion } = sentenceScores(model, formsOf(tokensOf(sentence)));
  const shift =
    (quotedShare(sentence) > QUOTED ? -1.5 : 0) +
    (OUGHT.test(sentence) ? 0.7 : 0) +
    (REPORTED.test(sentence) ? -0.7 : 0);
  return opinion + shift > SUBJECTIVE_FROM;
}
