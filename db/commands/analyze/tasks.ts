import { finderOf, type Models } from "../../../lib/analysis/analyze";
import type { RelationFinder } from "../../../lib/analysis/document";
import { documentOf } from "../../../lib/analysis/text/document";
import { quotationsIn } from "../../../lib/analysis/text/quotations";
import { quotedType } from "../../../lib/analysis/text/quoted-type";
import { readAsGiven } from "../../../lib/analysis/text/read";
import { biasedWords } from "../../../lib/analysis/wording/biased-words";
import { findWording } from "../../../lib/analysis/wording/find";
import { isBiased, isSubjective } from "../../../lib/analysis/wording/sentence-class";
import type { Span } from "../../../lib/text/span";

/** What can be predicted in the format of the evaluation kit. */
export const TASKS = ["attribution", "loaded", "bias", "subjectivity"] as const;
export type TaskName = (typeof TASKS)[number];
export const isTask = (name: string): name is TaskName => TASKS.some((task) => task === name);

type Pair = [start: number, end: number];
/** A prediction without the id of its text. Offsets point into the text exactly as it was given. */
export type Prediction =
  | { attributions: { source: Pair[]; cue: Pair[]; content: Pair[]; type: string }[] }
  | { spans: Pair[] }
  | { label: string; spans?: Pair[] };

const pairs = (spans: readonly Span[]): Pair[] => spans.map(({ start, end }) => [start, end]);

/** Runs a generator to its end. */
function drained<T>(work: Generator<number, T, void>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

function attributions(text: string, finder: RelationFinder): Prediction {
  const document = documentOf(readAsGiven(text));
  const quotations = quotationsIn(
    text,
    document.blocks.map(({ span }) => span),
  );
  return {
    attributions: drained(finder(document)).map(({ source, cue, content }) => ({
      source: pairs(source),
      cue: pairs(cue),
      content: pairs(content),
      type: quotedType(text, content, quotations),
    })),
  };
}

/** The places of loaded words: by the weights alone, which are surer on news of all kinds, or without them by the rules. */
function loadedIn(text: string, { wording }: Models): Span[] {
  const document = documentOf(readAsGiven(text));
  if (wording) return biasedWords(document, wording);
  return findWording(document, { clauses: [], attributions: [] }, null)
    .filter(({ label }) => label.startsWith("W-"))
    .map(({ span }) => span);
}

/** What the analyzer predicts for one text of a task. Without weights a sentence is judged by its loaded words alone. */
export function predict(task: TaskName, text: string, models: Models): Prediction {
  const { wording } = models;
  if (task === "attribution") return attributions(text, finderOf(models));
  if (task === "loaded") return { spans: pairs(loadedIn(text, models)) };
  const spans = pairs(loadedIn(text, models));
  const loaded = wording === null && spans.length > 0;
  if (task === "bias")
    return { label: (wording ? isBiased(text, wording) : loaded) ? "biased" : "non-biased", spans };
  return { label: (wording ? isSubjective(text, wording) : loaded) ? "SUBJ" : "OBJ" };
}
