import { acceptedIn } from "./accepted";
import { answerOf, type Choice } from "./answer";
import { layerOf, verdictOn } from "./backing";
import type { Draft, DraftItem } from "./draft";
import { plainFor, targetsIn } from "./loaded-words";
import { askableClauses } from "./ready";
import { onlySide } from "./sides";
import { choiceItem, loadedItem, scoredWords } from "./write-item";

type Place = DraftItem["place"];

/** Most questions of a quiz with one of the two answers about who says it, and of practice. */
const MOST_OF_HALF = 5;
const PRACTICE_OF_HALF = 2;
/** Share of the smaller half that goes into the quiz; the rest is shown and practised. */
const QUIZ_SHARE = 0.6;
/** Of the other questions: how many are shown, practised and asked, as far as there are clauses. */
const PLAN: Record<Exclude<Choice, "attributed">, readonly Place[]> = {
  voice: ["practice", "exit", "practice"],
  kind: ["worked", "practice", "exit", "practice", "exit", "exit"],
  backing: ["worked", "practice", "exit", "exit", "practice"],
};
const ORDER: readonly Place[] = ["worked", "practice", "exit"];
const MOST_CLAUSES_OF_MARK = 3;

/** How sure a finding has to be to stand in for an accepted one while a lesson is only previewed. */
const SURE = 0.65;

/** The draft as if every finding that is still open and sure enough were accepted. */
export const asIfAccepted = (draft: Draft): Draft => ({
  ...draft,
  findings: draft.findings.map((finding) => {
    const rival = draft.findings.some(
      (other) =>
        other !== finding &&
        other.layer === finding.layer &&
        other.clause === finding.clause &&
        other.decision === "accepted",
    );
    const exclusive = finding.layer === "voice" || finding.layer === "kind";
    return finding.decision === "open" && finding.confidence >= SURE && !(exclusive && rival)
      ? { ...finding, decision: "accepted" }
      : finding;
  }),
});

/**
 * Questions that a draft has the findings for: who says it in equal halves, with both sides of a conflict alike; the
 * finer voices, kinds, what backs it where there are records; loaded words beside plain ones. The same draft gives the
 * same questions, and no clause is asked about twice unless words are marked in it afterwards.
 */
export function suggestItems(draft: Draft): DraftItem[] {
  const clauses = askableClauses(draft);
  const free = new Set(clauses);
  const items: DraftItem[] = [];
  const take = (task: Choice, clause: string, place: Place): void => {
    const item = free.has(clause) ? choiceItem(draft, task, clause, place) : null;
    if (!item) return;
    free.delete(clause);
    items.push(item);
  };
  if (draft.records.length > 0)
    spread(draft, "backing", backedFirst(draft, clauses), PLAN.backing, take);
  halves(draft, [...free], take);
  spread(draft, "kind", [...free], PLAN.kind, take);
  const passedOn = [...free].filter((clause) => isAttributed(draft, clause));
  spread(draft, "voice", passedOn, PLAN.voice, take);
  const sorted = inOrder(draft, items);
  return [...sorted, ...marks(draft, clauses, sorted)];
}

const isAttributed = (draft: Draft, clause: string): boolean =>
  answerOf(draft, "attributed", clause)?.option === "attributed";

/** Who says it: equal halves for the quiz first, then one of each shown, the rest practised. */
function halves(
  draft: Draft,
  clauses: readonly string[],
  take: (task: Choice, clause: string, place: Place) => void,
): void {
  const half = (option: string) =>
    byTurns(
      draft,
      clauses.filter((clause) => answerOf(draft, "attributed", clause)?.option === option),
      "attributed",
    );
  const both = [half("attributed"), half("reporter")] as const;
  const smaller = Math.min(...both.map((list) => list.length));
  const wanted = Math.min(MOST_OF_HALF, Math.max(1, Math.floor(smaller * QUIZ_SHARE)));
  const picks = both.map((list) => mirrored(draft, list, wanted));
  const count = Math.min(...picks.map((list) => list.length));
  const rests = both.map((list, at) => {
    const quiz = picks[at]?.slice(0, count) ?? [];
    for (const clause of quiz) take("attributed", clause, "exit");
    return list.filter((clause) => !quiz.includes(clause));
  });
  for (const rest of rests) {
    const [shown, ...others] = rest;
    if (shown !== undefined) take("attributed", shown, "worked");
    for (const clause of others.slice(0, PRACTICE_OF_HALF)) take("attributed", clause, "practice");
  }
}

/** At most so many clauses, so that after each of them the two sides stand alone equally often, or nearly. */
function mirrored(draft: Draft, clauses: readonly string[], most: number): string[] {
  const left = [...clauses];
  const counts = new Map<string, number>(draft.parties.map((party) => [party, 0]));
  const picked: string[] = [];
  while (picked.length < most) {
    const fewest = Math.min(...counts.values());
    const at = left.findIndex((clause) => {
      const side = onlySide(draft, clause);
      return side === null || (counts.get(side) ?? 0) <= fewest;
    });
    const [next] = at === -1 ? [] : left.splice(at, 1);
    if (next === undefined) break;
    const side = onlySide(draft, next);
    if (side !== null) counts.set(side, (counts.get(side) ?? 0) + 1);
    picked.push(next);
  }
  return picked;
}

/** Nearly equal confidences count as equal. */
const STEPS = 10;
const GOLDEN = 0.618;

/** The clauses with one of each answer by turns, the surest of each first, and of equally sure ones not all from one part of the text. */
function byTurns(draft: Draft, clauses: readonly string[], task: Choice): string[] {
  const sure = (clause: string): number => {
    const { voice, kind } = acceptedIn(draft, clause);
    const confidence = (task === "kind" ? kind : voice)?.confidence ?? 1;
    return Math.round(confidence * STEPS) + (isMostOfSentence(draft, clause) ? 1 : 0);
  };
  const scattered = (clause: string): number => (clauses.indexOf(clause) * GOLDEN) % 1;
  const groups = new Map<string, string[]>();
  for (const clause of clauses) {
    const rule = answerOf(draft, task, clause)?.rule;
    if (rule) groups.set(rule, [...(groups.get(rule) ?? []), clause]);
  }
  const ranked = [...groups.values()].map((group) =>
    group.toSorted((a, b) => sure(b) - sure(a) || scattered(a) - scattered(b)),
  );
  const longest = Math.max(0, ...ranked.map((group) => group.length));
  return Array.from({ length: longest }, (_, at) =>
    ranked.flatMap((group) => group[at] ?? []),
  ).flat();
}

const MOST = 0.7;

/** Whether a clause is most of its sentence: it can be read alone. */
function isMostOfSentence({ clauses, sentences }: Draft, clause: string): boolean {
  const own = clauses.find(({ id }) => id === clause);
  const sentence = own && sentences[own.sentence];
  if (!own || !sentence) return false;
  return own.span.end - own.span.start >= MOST * (sentence.end - sentence.start);
}

function spread(
  draft: Draft,
  task: Choice,
  clauses: readonly string[],
  plan: readonly Place[],
  take: (task: Choice, clause: string, place: Place) => void,
): void {
  const ranked = byTurns(draft, clauses, task);
  // A quiz asks what was shown or practised: without enough clauses there is no question of it at all.
  if (ranked.length < 2) return;
  for (const [at, place] of plan.entries()) {
    const clause = ranked[at];
    if (clause !== undefined) take(task, clause, place);
  }
}

/** Clauses that a record settles, then as many that none does. */
function backedFirst(draft: Draft, clauses: readonly string[]): string[] {
  const known = clauses.filter((clause) => verdictOn(draft, clause, layerOf(draft, clause)));
  const settled = known.filter((clause) => answerOf(draft, "backing", clause)?.option !== "nil");
  const open = known.filter((clause) => !settled.includes(clause));
  return [...settled, ...open.slice(0, Math.max(1, settled.length))];
}

function inOrder(draft: Draft, items: readonly DraftItem[]): DraftItem[] {
  const start = ({ clauses }: DraftItem) =>
    draft.clauses.find(({ id }) => id === clauses[0])?.span.start ?? 0;
  return items.toSorted(
    (a, b) => ORDER.indexOf(a.place) - ORDER.indexOf(b.place) || start(a) - start(b),
  );
}

/** Loaded words: one question to practise on clauses that the quiz leaves alone, one for the quiz. */
function marks(draft: Draft, clauses: readonly string[], items: readonly DraftItem[]): DraftItem[] {
  const inQuiz = new Set(
    items.filter(({ place }) => place === "exit").flatMap((item) => item.clauses),
  );
  const loaded = clauses.filter((clause) =>
    targetsIn(draft, clause).some((target) => plainFor(target).length > 0),
  );
  const made: DraftItem[] = [];
  const add = (from: readonly string[], place: Place): void => {
    const unused = from.filter((clause) => made.every((item) => !item.clauses.includes(clause)));
    const group = unused.slice(0, MOST_CLAUSES_OF_MARK);
    if (group.length === 0) return;
    const item = loadedItem(draft, group, place, scoredWords(draft, made));
    if (item) made.push(item);
  };
  const calm = loaded.filter((clause) => !inQuiz.has(clause));
  // Where there is little, practice comes before the quiz.
  add(loaded.length > 1 ? calm.slice(0, Math.ceil(loaded.length / 2)) : calm, "practice");
  add(loaded, made.length > 0 || calm.length === 0 ? "exit" : "practice");
  return made;
}
