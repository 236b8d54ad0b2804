import type { Span } from "../../text/span";
import type { Document } from "../document";
import type { Token } from "../tokens";
import { type Form, formsOf } from "./forms";
import type { WordingModel } from "./model";
import { wordScores } from "./scores";

/** Neighbouring biased words as one place, with the score of the strongest of them. */
export type Biased = Span & { score: number; first: number; last: number };

/** Hyphens hold the parts of one word together. */
const HYPHEN = /^[-–]$/u;

/** Where the words of one sentence score at least `from`; `known` remembers words between sentences. */
export function biasedIn(
  model: WordingModel,
  tokens: readonly Token[],
  from: number,
  known?: Parameters<typeof formsOf>[1],
): Biased[] {
  const forms: Form[] = formsOf(tokens, known);
  const found: Biased[] = [];
  wordScores(model, forms).forEach((score, at) => {
    const token = tokens[at];
    if (!token || score < from) return;
    const last = found.at(-1);
    const between = tokens[at - 1];
    const joins =
      last?.last === at - 1 ||
      (last?.last === at - 2 && between !== undefined && HYPHEN.test(between.text));
    if (last && joins) {
      last.end = token.end;
      last.last = at;
      last.score = Math.max(last.score, score);
    } else found.push({ start: token.start, end: token.end, score, first: at, last: at });
  });
  return found;
}

/** Every place of a text that the weights by themselves call biased, where precision and recall are about even. */
export function biasedWords({ sentences, tokens }: Document, model: WordingModel): Span[] {
  const known: Parameters<typeof formsOf>[1] = new Map();
  let at = 0;
  return sentences.flatMap((sentence) => {
    while ((tokens[at]?.start ?? sentence.end) < sentence.start) at++;
    const from = at;
    while ((tokens[at]?.start ?? sentence.end) < sentence.end) at++;
    return biasedIn(model, tokens.slice(from, at), model.wordFrom, known).map(({ start, end }) => ({
      start,
      end,
    }));
  });
}
