import { isScored, type ScoredItem } from "../../items/index";
import { isLab } from "../../items/lab";
import type { AuthoredItem } from "../authored-item";
import type { Asked } from "../authored-lesson";
import { itemsOf } from "../lesson";
import { askedLayer, askedOf, type LessonRule, type Rule } from "./rule";

/** Item ids name their lesson and stand once in all lessons: answers are stored under them for years. */
export const idsOnce: Rule = (draft, report, { drafts }) => {
  const { slug } = draft.authored;
  const here = askedOf(draft).map(({ item }) => item.id);
  const elsewhere = new Set(
    drafts
      .filter((other) => other !== draft)
      .flatMap((other) => askedOf(other).map(({ item }) => item.id)),
  );
  for (const [at, id] of here.entries()) {
    if (!id.startsWith(`${slug}-`))
      report(id, "item id", `The id does not begin with “${slug}-”.`, `Write it as “${slug}-x01”.`);
    if (here.indexOf(id) !== at || elsewhere.has(id))
      report(id, "item id", "This id is used twice.", "Give the newer item an id of its own.");
  }
};

/**
 * No clause is asked about twice in a lesson: a solved or practised sentence would give its answer away. Only words
 * may be marked in a clause once its other question was asked, since how a thing is worded decides neither; and what
 * has no right answer may come back to a clause that was solved or practised.
 */
export const clausesOnce: Rule = (draft, report) => {
  const seen = new Map<string, Asked>();
  for (const { item, place: step } of askedOf(draft))
    for (const clause of item.clauses) {
      const place = `${item.passage} ${clause}`;
      const before = seen.get(place);
      seen.set(place, { item, place: step });
      if (!before || (item.kind === "mark" && before.item.question !== item.question)) continue;
      if (isLab(item) && !isLab(before.item) && before.place !== "exit") continue;
      report(
        item.id,
        "clause once",
        `Clause “${clause}” is already asked about in ${before.item.id}.`,
        "Ask about another clause, or take one of the two questions out. Words may be marked in it later.",
      );
    }
};

/**
 * No worked example solves what an exit quiz asks, in its own lesson or in another: pupils take several lessons, and
 * the quiz counts. The same clause may be shown under another question, or for backing on the other layer.
 */
export const quizUnsolved: Rule = (draft, report, { drafts }) => {
  const quizzes = drafts.flatMap((other) =>
    askedOf(other).flatMap(({ item, place }) => (place === "exit" ? [item] : [])),
  );
  for (const { item: example, place } of askedOf(draft)) {
    if (place !== "worked") continue;
    for (const asked of quizzes.filter((item) => asksAlike(item, example)))
      for (const clause of example.clauses.filter((id) => asked.clauses.includes(id)))
        report(
          example.id,
          "quiz unsolved",
          `The example shows clause “${clause}”, and the exit question ${asked.id} asks the same about it.`,
          "Show a clause about which no exit quiz of any lesson asks this question.",
        );
  }
};

/** Whether two items ask the same question about one passage. */
const asksAlike = (a: AuthoredItem, b: AuthoredItem): boolean =>
  a.passage === b.passage &&
  a.question === b.question &&
  (a.question !== "backing" || askedLayer(a) === askedLayer(b));

/** Options are told apart by their ids, and every answer names options that are there. */
export const optionsSound: LessonRule = ({ lesson }, report) => {
  for (const item of itemsOf(lesson).filter(isScored)) {
    if (item.kind === "mark") {
      if (item.key.targets.length !== item.key.decoys.length)
        report(
          item.id,
          "equal marks",
          `There are ${item.key.targets.length} loaded words and ${item.key.decoys.length} plain decoys.`,
          "List equally many, so that marking everything earns half.",
        );
      continue;
    }
    const ids = (item.kind === "match" ? item.speakers : item.options).map(({ id }) => id);
    if (new Set(ids).size < ids.length)
      report(item.id, "option ids", "Two options have the same id.", "Give each its own id.");
    for (const id of answersOf(item).filter((answer) => !ids.includes(answer)))
      report(
        item.id,
        "option ids",
        `The answer “${id}” is no option.`,
        `Write one of: ${ids.join(", ")}.`,
      );
  }
};

type Chosen = Exclude<ScoredItem, { kind: "mark" }>;

function answersOf(item: Chosen): string[] {
  if (item.kind === "label") return [item.key.option, ...item.key.also];
  return item.kind === "choose" ? item.key.options : Object.values(item.key.pairs);
}

const FEW = 4;
const MOST = 0.6;

/** The right option of choose questions does not always stand in one place. */
export const placesVary: LessonRule = ({ lesson }, report) => {
  const places = itemsOf(lesson).flatMap((item) =>
    item.kind === "choose" && !item.many
      ? [item.options.findIndex(({ id }) => item.key.options.includes(id))]
      : [],
  );
  for (const place of new Set(places)) {
    const count = places.filter((other) => other === place).length;
    if (places.length >= FEW && count > MOST * places.length)
      report(
        null,
        "places vary",
        `In ${count} of ${places.length} choose questions the right option stands in place ${place + 1}.`,
        "Move some right options to other places.",
      );
  }
};
