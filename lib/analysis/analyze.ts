import { hiddenActorsOf } from "./actors/hidden-actors";
import type { Analysis, Finding } from "./analysis";
import { LAYERS } from "./analysis";
import { clausesOf } from "./clauses/split";
import type { RelationFinder } from "./document";
import { figuresOf } from "./figures/figures";
import { kindsOf } from "./kind/kinds";
import { noticesOf } from "./notices";
import { findRolesWith } from "./roles/find";
import type { RolesModel } from "./roles/model";
import { findByRule } from "./rule-roles/find";
import { documenting } from "./text/document";
import { quotationsIn } from "./text/quotations";
import { type Reading, read } from "./text/read";
import { voicesOf } from "./voice/voices";
import { findWording } from "./wording/find";
import type { WordingModel } from "./wording/model";

/** The learned weights, each null when its file is not there; rules alone work too. */
export type Models = { roles: RolesModel | null; wording: WordingModel | null };

/** Finds relations by the weights, or by rules alone where there are none. */
export const finderOf = ({ roles }: Models): RelationFinder =>
  roles ? findRolesWith(roles) : findByRule;

/** Which shares of the whole are done when each part is. */
const READ = 0.2;
const RELATED = 0.7;
const PARTED = 0.74;
const SAID = 0.8;
const SORTED = 0.87;

/** Passes on how far a part is, as a share of the whole between two marks. */
function* between<T>(work: Generator<number, T, void>, from: number, to: number) {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}

/** Findings in the order of the text, each once, under ids that the same text gives again. */
function inOrder(findings: readonly Finding[]): Finding[] {
  const byId = new Map<string, Finding>();
  for (const each of findings) {
    const id = `${each.layer}:${each.span.start}-${each.span.end}:${each.label}`;
    const had = byId.get(id);
    if (!had || had.confidence < each.confidence) byId.set(id, { ...each, id });
  }
  return [...byId.values()].sort(
    (a, b) =>
      a.span.start - b.span.start ||
      a.span.end - b.span.end ||
      LAYERS.indexOf(a.layer) - LAYERS.indexOf(b.layer) ||
      a.label.localeCompare(b.label, "en"),
  );
}

/** Analyses a text that was read and yields, now and then, the share that is done, from 0 to 1. It never throws on odd text. */
export function* analyzing(
  { text, blocks }: Reading,
  models: Models,
): Generator<number, Analysis, void> {
  const document = yield* between(documenting({ text, blocks }), 0, READ);
  const { sentences } = document;
  const spans = document.blocks.map(({ span }) => span);
  const hasWeights = models.roles !== null && models.wording !== null;
  const notices = noticesOf(document, quotationsIn(text, spans), hasWeights);
  const whole = { format: 1 as const, text, blocks, notices };
  if (notices.includes("empty"))
    return { ...whole, sentences: [], clauses: [], attributions: [], findings: [] };
  const relations = yield* between(finderOf(models)(document), READ, RELATED);
  yield RELATED;
  const clauses = clausesOf(document, relations);
  yield PARTED;
  const { attributions, findings } = voicesOf(document, clauses, relations);
  yield SAID;
  const kinds = kindsOf(document, clauses, attributions);
  yield SORTED;
  const figures = figuresOf(document, clauses, attributions, findings);
  const actors = hiddenActorsOf(document, clauses, attributions);
  const wording = findWording(document, { clauses, attributions }, models.wording);
  const all = inOrder([...findings, ...kinds, ...figures, ...actors, ...wording]);
  return { ...whole, sentences: [...sentences], clauses, attributions, findings: all };
}

/** What can be seen in a pasted text, at once. */
export function analyze(pasted: string, models: Models): Analysis {
  const work = analyzing(read(pasted), models);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
