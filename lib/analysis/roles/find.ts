import type { Document, Relation, RelationFinder } from "../document";
import { chunksOf } from "./chunks";
import { type Linked, linkedAt } from "./link";
import { type RolesModel, TAGGING_BITS } from "./model";
import { addQuotations, toQuotationEnds, withoutAsides, withPieces } from "./settle";
import { signed } from "./signed";
import { withSentences } from "./silent-sentences";
import { tagFeatures } from "./tag-features";
import type { Run } from "./tags";
import { transcribed } from "./transcript";
import { untangle } from "./untangle";
import { PUNCTUATION, type View, viewOf } from "./view";
import { candidatesOf, taggedBy } from "./windows";

/** From which probability on a relation is told: a little under half of the F1 that relations reach. */
const LEAST = 0.29;
/** From which probability on a relation is told where nothing else is found and somebody is probably speaking. */
const LEAST_ALONE = 0.05;

const overlap = (some: readonly Run[], others: readonly Run[]): boolean =>
  some.some((a) => others.some((b) => a.from < b.to && b.from < a.to));

/** Whether a range has more than punctuation. */
const hasWord = ({ part }: View, { from, to }: Run): boolean =>
  part.subarray(from, to).some((each) => each !== PUNCTUATION);

/** Cues that are looked at in one step: a text may be nothing but reporting verbs, and others wait meanwhile. */
const CUES_A_STEP = 32;

/** The relations in a view, the surest of those that have a cue in common. Yields the share of its cues that is done. */
function* linkedIn(
  model: RolesModel,
  view: View,
  tokens: Document["tokens"],
): Generator<number, Linked[], void> {
  const tagged = taggedBy(model.tagging, tagFeatures(view, TAGGING_BITS));
  const cues = candidatesOf(tagged);
  const found: Linked[] = [];
  const weak: Linked[] = [];
  for (const [index, cue] of cues.entries()) {
    const linked = linkedAt(model.linking, view, tagged, cue, cues, LEAST_ALONE);
    if (linked?.content.some((run) => hasWord(view, run)))
      (linked.share < LEAST ? weak : found).push(linked);
    if (index % CUES_A_STEP === CUES_A_STEP - 1) yield index / cues.length;
  }
  found.sort((a, b) => b.share - a.share);
  const kept = [...transcribed(view, tokens), ...signed(view, tokens)];
  const spoken = kept.flatMap(({ content }) => content);
  for (const each of found)
    if (!overlap(spoken, each.cue) && !kept.some(({ cue }) => overlap(cue, each.cue)))
      kept.push(withoutAsides(view, each));
  toQuotationEnds(view, kept);
  addQuotations(view, kept);
  const whole = withPieces(view, kept, tagged.candidates);
  untangle(view, whole);
  return withSentences(view, whole, tagged, weak);
}

function relationOf(view: View, { source, cue, content, share, by }: Linked): Relation {
  const spans = (runs: readonly Run[]) =>
    runs.map(({ from, to }) => ({ start: view.starts[from] ?? 0, end: view.ends[to - 1] ?? 0 }));
  return {
    source: spans(source),
    cue: spans(cue),
    content: spans(content),
    confidence: Math.min(1, share),
    by,
  };
}

/** A finder that uses learnt weights. Relations come in the order of their first words. */
export const findRolesWith = (model: RolesModel): RelationFinder =>
  function* (document: Document) {
    const relations: Relation[] = [];
    for (const chunk of chunksOf(document)) {
      const view = viewOf(document, chunk, model.lexicon);
      const linking = linkedIn(model, view, document.tokens.slice(chunk.from, chunk.to));
      let step = linking.next();
      for (; !step.done; step = linking.next())
        yield (chunk.from + (chunk.to - chunk.from) * step.value) / document.tokens.length;
      relations.push(...step.value.map((each) => relationOf(view, each)));
      yield chunk.to / document.tokens.length;
    }
    const first = ({ source, cue, content }: Relation) =>
      Math.min(...[...source, ...cue, ...content].map(({ start }) => start));
    return relations.sort((a, b) => first(a) - first(b));
  };
