import { z } from "zod";
import { hashOf } from "../roles/hash";
import { tokensOf } from "../tokens";
import { type Form, formsOf } from "./forms";
import { writeWordingModel } from "./model";
import { NEVER } from "./scores";
import { SENTENCE_WEIGHTS, sentenceFeatures } from "./sentence-features";
import { calibrate, type Scored, thresholdAt } from "./train-calibrate";
import { dot, type Example, fitLogistic } from "./train-logistic";
import {
  quantised,
  tableOf,
  type Vectors,
  vectorFeatures,
  vectorsOf,
  type WordVectors,
  wordWeights,
} from "./train-vectors";
import { wordFeatures } from "./word-features";

const lineSchema = z.object({
  id: z.string(),
  text: z.string(),
  label: z.enum(["biased", "non-biased"]),
  opinion: z.string(),
  spans: z.array(z.tuple([z.int(), z.int()])),
});

type Case = {
  fold: number;
  forms: Form[];
  marked: boolean[];
  biased: boolean;
  /** Whether its annotators saw an opinion; null where they did not agree or saw both. */
  opinion: boolean | null;
  scores: number[];
};

const FOLDS = 5;
const WORDS = { epochs: 6, rate: 0.05, decay: 1e-5, seed: 1 };
const SENTENCES = { epochs: 12, rate: 0.05, decay: 1e-3, seed: 1 };
/** So many of the biased words that are found should be right. */
const BEST = 0.55;
/** What is found by itself should be right more often than that. */
const SURE = 0.6;

function caseOf(line: string): Case {
  const { id, text, label, opinion, spans } = lineSchema.parse(JSON.parse(line));
  const tokens = tokensOf(text);
  return {
    fold: (hashOf(id) >>> 0) % FOLDS,
    forms: formsOf(tokens),
    marked: tokens.map((token) =>
      spans.some(([start, end]) => start < token.end && token.start < end),
    ),
    biased: label === "biased",
    opinion: opinion.startsWith("Expresses") ? true : opinion.startsWith("Entirely") ? false : null,
    scores: [],
  };
}

function wordExamples(cases: readonly Case[], vectors: Vectors): Example[] {
  return cases.flatMap(({ forms, marked }) =>
    forms.flatMap((form, at) => {
      if (!form.word) return [];
      const hashed = wordFeatures(forms, at);
      const known = vectorFeatures(vectors, forms, at);
      return {
        at: Int32Array.from([...hashed, ...known.at]),
        by: Float32Array.from([...hashed.map(() => 1), ...known.by]),
        right: marked[at] === true,
      };
    }),
  );
}

const fitWords = (cases: readonly Case[], vectors: Vectors): Float32Array =>
  fitLogistic(wordExamples(cases, vectors), wordWeights(vectors), WORDS);

/** Scores that each case gets from weights that have not seen it, for whatever is learnt on top of them. */
function scoreUnseen(cases: readonly Case[], vectors: Vectors): void {
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fitWords(
      cases.filter((each) => each.fold !== fold),
      vectors,
    );
    for (const each of cases.filter((one) => one.fold === fold)) {
      const scores = wordExamples([each], vectors).map((example) => dot(weights, example));
      each.scores = each.forms.map(({ word }) => (word ? (scores.shift() ?? NEVER) : NEVER));
    }
  }
}

/** What training gives: the file of weights, and what it measured on cases that the weights had not seen. */
export type TrainedWording = { bytes: Uint8Array; report: string };

/**
 * Learns from lines of BABE (Spinde et al. 2021) one object a line, and from word vectors where there are any.
 * The same lines and vectors give the same bytes.
 */
export function trainWording(lines: readonly string[], table: WordVectors | null): TrainedWording {
  const vectors = vectorsOf(table);
  const cases = lines.filter((line) => line.trim() !== "").map(caseOf);
  scoreUnseen(cases, vectors);
  const scored: Scored[] = cases.flatMap(({ forms, marked, scores }) =>
    forms.flatMap(({ word }, at) =>
      word ? { score: scores[at] ?? NEVER, right: marked[at] === true } : [],
    ),
  );
  const best = thresholdAt(scored, BEST);
  const sure = thresholdAt(scored, SURE);
  const sentences = (right: (each: Case) => boolean | null) =>
    cases.flatMap((each) => {
      const answer = right(each);
      return answer === null ? [] : { ...sentenceFeatures(each.forms, each.scores), right: answer };
    });
  const word = fitWords(cases, vectors);
  const hashed = word.length - 3 * vectors.dimensions;
  const bytes = writeWordingModel({
    ...calibrate(scored),
    wordFrom: best.from,
    sureFrom: sure.from,
    table: tableOf(vectors, word),
    word: quantised(word.slice(0, hashed)),
    bias: quantised(
      fitLogistic(
        sentences(({ biased }) => biased),
        SENTENCE_WEIGHTS,
        SENTENCES,
      ),
    ),
    opinion: quantised(
      fitLogistic(
        sentences(({ opinion }) => opinion),
        SENTENCE_WEIGHTS,
        SENTENCES,
      ),
    ),
  });
  return {
    bytes,
    report: `${cases.length} sentences, ${vectors.byWord.size} word vectors; biased words on unseen folds: F1 ${best.f1.toFixed(3)} at precision ${best.precision.toFixed(3)}, ${bytes.length} bytes`,
  };
}
