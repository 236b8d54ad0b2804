import { z } from "zod";
import { type Item, type ItemOf, isScored, type ScoredItem } from "../items/index";
import { prose, type Question } from "../items/kind";
import { err, ok, type Result } from "../result";
import { slice } from "../text/span";
import {
  backingSchema,
  codeSchema,
  kindSchema,
  strengthSchema,
  voiceSchema,
  wordingSchema,
} from "./code";
import { withKey } from "./corrected";
import { itemsOf, type Lesson, withItems } from "./lesson";
import { type Problem, reportInto } from "./problem";
import { nearHalves } from "./rules/balance";
import { optionsSound, placesVary } from "./rules/identity";
import { quotedIn } from "./rules/reason";

const id = z.string().min(1).max(80);
const text = prose.max(1000);
const notes = z.record(id, text);
const common = { rule: codeSchema, strength: strengthSchema, reason: text };

/** What a correction says of a key: the whole of what may change, so that nothing is changed by leaving it out. */
export const keyChangeSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("label"),
    ...common,
    option: id,
    also: z.array(id).max(20),
    wrong: notes,
  }),
  z.strictObject({
    kind: z.literal("choose"),
    ...common,
    options: z.array(id).min(1).max(20),
    wrong: notes,
  }),
  z.strictObject({
    kind: z.literal("match"),
    ...common,
    pairs: z.record(id, id),
    why: notes,
    wrong: z.record(id, notes),
  }),
  /** Which words are marked stays as it was published: other words make another question. */
  z.strictObject({ kind: z.literal("mark"), ...common, why: notes }),
]);
export type KeyChange = z.output<typeof keyChangeSchema>;

const RULES_OF: Record<Question, readonly KeyChange["rule"][]> = {
  voice: voiceSchema.options,
  kind: kindSchema.options,
  backing: backingSchema.options,
  wording: wordingSchema.options,
};

/** The labels whose test may decide a question. */
export const rulesFor = (question: Question): readonly KeyChange["rule"][] => RULES_OF[question];

/** The change that leaves a key as it is: what a form begins with. */
export function unchanged(item: ScoredItem): KeyChange {
  const { strength, reason } = item.key;
  // A stored key was checked against the labels when it was compiled.
  const base = { rule: item.key.rule as KeyChange["rule"], strength, reason };
  switch (item.kind) {
    case "label": {
      const { option, also, wrong } = item.key;
      return { kind: "label", ...base, option, also, wrong };
    }
    case "choose":
      return { kind: "choose", ...base, options: item.key.options, wrong: item.key.wrong };
    case "match": {
      const { pairs, why, wrong } = item.key;
      return { kind: "match", ...base, pairs, why, wrong };
    }
    case "mark": {
      const words = [...item.key.targets, ...item.key.decoys];
      return { kind: "mark", ...base, why: Object.fromEntries(words.map((w) => [w.id, w.why])) };
    }
  }
}

/** The lesson with one key changed, or every sentence that says what is wrong with the change and what to do. */
export function changeKey(
  lesson: Lesson,
  itemId: string,
  change: KeyChange,
): Result<{ lesson: Lesson; before: Item["key"]; after: Item["key"] }, string[]> {
  const item = itemsOf(lesson).find((each) => each.id === itemId);
  if (!item || !isScored(item) || item.kind !== change.kind)
    return err(["The question is of another kind. Reload the page."]);
  const wrongs = [...wrongIn(item, change), ...unquoted(lesson, item, change)];
  if (wrongs.length > 0) return err(wrongs);
  const changed = withKey(item, keyWith(item, change));
  if (!changed)
    return err(["The answer names something the question does not offer. Reload the page."]);
  const next = replaced(lesson, changed);
  const known = new Set(broken(lesson));
  const news = broken(next).filter((sentence) => !known.has(sentence));
  return news.length > 0 ? err(news) : ok({ lesson: next, before: item.key, after: changed.key });
}

function keyWith(item: ScoredItem, change: KeyChange): Item["key"] {
  const { kind: _kind, ...said } = change;
  if (item.kind !== "mark" || change.kind !== "mark")
    return { ...item.key, ...said } as Item["key"];
  const { why, ...rest } = change;
  const { kind: _mark, ...base } = rest;
  const told = <T extends { id: string; why: string }>(word: T): T => ({
    ...word,
    why: why[word.id] ?? word.why,
  });
  const { targets, decoys } = item.key;
  return { ...item.key, ...base, targets: targets.map(told), decoys: decoys.map(told) };
}

const replaced = (lesson: Lesson, changed: Item): Lesson =>
  withItems(lesson, (item) => (item.id === changed.id ? changed : item));

/** The rules that hold for a lesson by itself and that a changed key can break. */
function broken(lesson: Lesson): string[] {
  const problems: Problem[] = [];
  for (const rule of [nearHalves, optionsSound, placesVary])
    rule({ lesson }, reportInto(problems, lesson.slug));
  return problems.map(({ rule, what }) => (rule === "near halves" ? `${what} ${WAY_OUT}` : what));
}

const WAY_OUT =
  "Otherwise always giving one answer would pay. Accept both answers (“soft”), or say that the question is open: then it leaves the bars, and nobody loses a point by it.";

function wrongIn(item: Item, change: KeyChange): string[] {
  const said: string[] = [];
  if (!rulesFor(item.question).includes(change.rule))
    said.push("The label that decides belongs to another question. Choose one from the list.");
  switch (change.kind) {
    case "label":
      if (change.strength === "hard" && change.also.length > 0)
        said.push("A firm key has one right answer. Accept no other, or make the key soft.");
      if (change.also.includes(change.option))
        said.push("The right answer can’t be accepted a second time. Untick it.");
      if (
        item.kind === "label" &&
        missing(change.wrong, others(item, [change.option]), change.also, item)
      )
        said.push(NEEDS_NOTE);
      break;
    case "choose":
      if (item.kind !== "choose") break;
      if (!item.many && change.options.length > 1) said.push("Only one option can be right here.");
      if (missing(change.wrong, others(item, change.options), [], item)) said.push(NEEDS_NOTE);
      break;
    case "match":
      if (item.kind === "match" && !matchComplete(item, change)) said.push(NEEDS_NOTE);
      break;
    case "mark":
      break;
  }
  return said;
}

const NEEDS_NOTE =
  "Every answer that can be given wrongly needs a sentence of its own, and the right one needs none.";

const others = (item: ItemOf<"label"> | ItemOf<"choose">, right: readonly string[]): string[] =>
  item.options.map((option) => option.id).filter((option) => !right.includes(option));

const missing = (
  wrong: Record<string, string>,
  wanted: readonly string[],
  also: readonly string[],
  item: ItemOf<"label"> | ItemOf<"choose">,
): boolean =>
  wanted.some((option) => !Object.hasOwn(wrong, option)) ||
  Object.keys(wrong).some((option) => !wanted.includes(option)) ||
  also.some((option) => !item.options.some((each) => each.id === option));

function matchComplete(
  { claims, speakers }: ItemOf<"match">,
  { pairs, why, wrong }: Extract<KeyChange, { kind: "match" }>,
): boolean {
  const ids = claims.map((claim) => claim.id);
  const only = (has: object, wants: readonly string[]) =>
    wants.every((want) => Object.hasOwn(has, want)) &&
    Object.keys(has).every((given) => wants.includes(given));
  const speaks = speakers.map((speaker) => speaker.id);
  return (
    only(pairs, ids) &&
    only(why, ids) &&
    only(wrong, ids) &&
    ids.every((claim) =>
      only(
        wrong[claim] ?? {},
        speaks.filter((speaker) => speaker !== pairs[claim]),
      ),
    )
  );
}

/** A changed reason points at words of its own sentence, as every lesson's reasons do. */
function unquoted(lesson: Lesson, item: ScoredItem, change: KeyChange): string[] {
  const passage = lesson.passages.find((each) => each.id === item.passage);
  const offered = item.kind === "choose" ? item.options.map((option) => option.text) : [];
  const own = [...item.spans.map((span) => slice(passage?.text ?? "", span)), ...offered]
    .join("\n")
    .toLowerCase();
  const before = new Set(reasonsIn(unchanged(item)).map(({ reason }) => reason));
  return reasonsIn(change)
    .filter(({ reason }) => !before.has(reason))
    .filter(({ reason }) => !quotedIn(reason).some((part) => part !== "" && own.includes(part)))
    .map(
      ({ at }) =>
        `${placeOf(item, at)} quotes no word of the sentence. Put the words that decide into “quotation marks”, letter for letter.`,
    );
}

/** Where a reason stands, in words of the question itself: what was typed is not said back. */
function placeOf(item: ScoredItem, at: string | null): string {
  if (at === null) return "The main reason";
  const answers = "options" in item ? item.options : [];
  const claims = item.kind === "match" ? item.claims : [];
  const answer = answers.find((each) => each.id === at);
  const claim = claims.findIndex((each) => each.id === at);
  if (answer) return `The reason at “${answer.text}”`;
  return claim < 0 ? "One of the reasons" : `A reason of claim ${claim + 1}`;
}

type Reason = { at: string | null; reason: string };

const reasonsAt = (all: Record<string, string>): Reason[] =>
  Object.entries(all).map(([at, reason]) => ({ at, reason }));

/** Every reason of a change, with the answer or claim it is about; null: the main one. */
function reasonsIn(change: KeyChange): Reason[] {
  const main = { at: null, reason: change.reason };
  if (change.kind === "mark") return [main, ...reasonsAt(change.why)];
  if (change.kind !== "match") return [main, ...reasonsAt(change.wrong)];
  const wrong = Object.entries(change.wrong).flatMap(([at, all]) =>
    Object.values(all).map((reason) => ({ at, reason })),
  );
  return [main, ...reasonsAt(change.why), ...wrong];
}
