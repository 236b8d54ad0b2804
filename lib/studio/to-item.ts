import type { AuthoredScoredItem } from "../lesson/authored-item";
import { type Layer, wordingSchema } from "../lesson/code";
import type { Span } from "../text/span";
import { acceptedIn } from "./accepted";
import { answerOf, type Choice } from "./answer";
import { layerOf } from "./backing";
import { cluesOf, decidingIn } from "./clues";
import type { Draft, DraftItem, Task } from "./draft";
import { scoredAt } from "./loaded-words";
import { quoteAt } from "./quote";
import { filled, type Layout, wordName } from "./to-passage";

/** What is asked, and the nudge that goes with it. */
const ASKS: Record<Choice, { prompt: string; hint: string }> = {
  attributed: {
    prompt: "Read the marked words. Who is telling you this?",
    hint: "Look for a source and a reporting word in these words.",
  },
  voice: {
    prompt: "How does the outlet pass this on?",
    hint: "Look for quotation marks, and for a name.",
  },
  kind: {
    prompt: "What kind of statement is this? Think only of what is said, not of who says it.",
    hint: "Which record would settle it, and when?",
  },
  backing: {
    prompt: "",
    hint: "Which card is about just this, and who made it?",
  },
};
const BACKING_ASKS: Record<Layer, string> = {
  so: "Is it so? Whoever says it, what do the records do with the marked words?",
  said: "Was it said? What do the records do with the marked words?",
};
/** Which of the four questions a task asks. */
export const QUESTION = {
  attributed: "voice",
  voice: "voice",
  kind: "kind",
  backing: "backing",
  loaded: "wording",
} as const satisfies Record<Task, AuthoredScoredItem["question"]>;
/** A question in the form of content/, or null: nothing accepted answers it. */
export function itemOf(
  draft: Draft,
  item: DraftItem,
  slug: string,
  layout: Layout,
): AuthoredScoredItem | null {
  const { task, clauses, reasons } = item;
  const [clause = ""] = clauses;
  const quoted = (spans: readonly Span[]) =>
    spans.flatMap((span) => {
      const there = layout.place(span);
      return there ? [quoteAt(layout.text, there)] : [];
    });
  const face = { question: QUESTION[task], passage: slug, clauses };
  if (task === "loaded") {
    const words = Object.entries(reasons.wrong).flatMap(([id, why]) => {
      const word = scoredAt(draft, id);
      return word ? [{ ...word, name: wordName(word.span, word.loaded), why: filled(why) }] : [];
    });
    const targets = words.filter(({ loaded }) => loaded);
    const decoys = words.filter(({ loaded }) => !loaded);
    const told = (some: typeof words) =>
      Object.fromEntries(some.map(({ name, why }) => [name, why]));
    const rule = draft.findings.find(({ id }) => id === targets[0]?.id)?.label;
    const code = wordingSchema.safeParse(rule);
    if (!code.success || decoys.length === 0) return null;
    const count =
      targets.length === 1
        ? "word or group of words that says"
        : `${targets.length} words or groups of words that say`;
    return {
      id: `${slug}-${task}-${clause}-${digest(words.map(({ span }) => `${span.start}-${span.end}`))}`,
      ...face,
      kind: "mark",
      prompt: `Mark the ${count} more than the facts need. Leave plain words alone.`,
      hint: "Put a plainer word in. Is a fact lost? Then leave it.",
      key: {
        rule: code.data,
        targets: targets.map(({ name }) => name),
        decoys: decoys.map(({ name }) => name),
        deciding: quoted(targets.map(({ span }) => span)),
        reasons: { right: filled(reasons.right), missed: told(targets), wrong: told(decoys) },
      },
    };
  }
  const answer = answerOf(draft, task, clause);
  if (!answer) return null;
  const layer = layerOf(draft, clause);
  const wrong = Object.entries(reasons.wrong).map(([id, why]) => [id, filled(why)]);
  return {
    id: `${slug}-${task}-${clause}`,
    ...face,
    kind: "label",
    ...ASKS[task],
    ...(task === "backing" ? { layer, prompt: BACKING_ASKS[layer] } : {}),
    options: task,
    key: {
      answer: answer.option,
      rule: answer.rule,
      deciding: quoted(decidingSpans(draft, task, clause)),
      ...(task === "backing" ? { records: cardsFor(draft, clause, slug) } : {}),
      reasons: { right: filled(reasons.right), wrong: Object.fromEntries(wrong) },
    },
  };
}

/** Source and reporting word decide who says it; otherwise, and where they stand elsewhere, what is said does. */
function decidingSpans(draft: Draft, task: Choice, clause: string): Span[] {
  const home = draft.clauses.find(({ id }) => id === clause)?.span;
  if (!home) return [];
  const { voice } = acceptedIn(draft, clause);
  const attribution = draft.attributions.find(({ id }) => id === voice?.attribution);
  const isVoice = task === "attributed" || task === "voice";
  const named = isVoice && attribution ? decidingIn(attribution, home) : [];
  if (named.length > 0) return named;
  const { said } = cluesOf(draft, clause);
  const start = draft.text.indexOf(said, home.start);
  return start === -1 ? [home] : [{ start, end: start + said.length }];
}

const cardsFor = ({ records }: Draft, clause: string, passage: string): string[] =>
  records
    .filter(({ covers }) => covers.some((cover) => cover.clause === clause))
    .map(({ id }) => `${passage}#${id}`);

/** A short name for which words a question scores, whichever of them are loaded: other words are another question. */
function digest(places: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const letter of places.toSorted().join(" "))
    hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  return hash.toString(36);
}
