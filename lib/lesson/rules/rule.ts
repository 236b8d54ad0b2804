import type { Item, ItemOf } from "../../items/index";
import type { AuthoredItem } from "../authored-item";
import { type Place, questionsOf } from "../authored-lesson";
import type { AuthoredClause } from "../authored-passage";
import type { Layer } from "../code";
import type { Draft } from "../compile";
import { exitItemsOf } from "../lesson";
import type { Report } from "../problem";

/** One thing that can be seen from the compiled lesson alone, as it is stored. */
export type LessonRule = (draft: Pick<Draft, "lesson">, report: Report) => void;

/** The lessons a lesson stands among: those that compiled, and the slugs of all, broken ones too. */
export type Folder = { drafts: readonly Draft[]; slugs: readonly string[] };

/** One thing every lesson must keep to. */
export type Rule = (draft: Draft, report: Report, folder: Folder) => void;

/** Every question of a draft as written, with its place and the editor's notes on its clauses. */
export function askedOf(
  draft: Draft,
): { place: Place; item: AuthoredItem; clauses: AuthoredClause[] }[] {
  return questionsOf(draft.authored).map((asked) => ({
    ...asked,
    clauses: clausesOf(draft, asked.item),
  }));
}

/** The editor's notes on the clauses an item asks about. */
export function clausesOf(
  { passages }: Draft,
  { passage, clauses }: Pick<Item, "passage" | "clauses">,
): AuthoredClause[] {
  const known = passages.get(passage)?.clauses;
  return clauses.flatMap((id) => {
    const found = known?.get(id);
    return found ? [found.clause] : [];
  });
}

/** The layer a backing question asks about: that it is so, unless it says otherwise. */
export const askedLayer = (item: AuthoredItem): Layer =>
  item.kind === "label" ? (item.layer ?? "so") : "so";

/** The two-way tasks whose halves make the bars: the signal first. */
export const TWO_WAY = [
  ["attributed", "reporter"],
  ["notbacked", "backed"],
] as const;

/** The scored two-way questions of the exit quiz, by the half their key belongs to. */
export function halvesOfExit(
  { lesson }: Pick<Draft, "lesson">,
  [signal, noise]: readonly [string, string],
): { signals: ItemOf<"label">[]; noises: ItemOf<"label">[]; all: ItemOf<"label">[] } {
  const all = exitItemsOf(lesson).filter(
    (item): item is ItemOf<"label"> => item.kind === "label" && isTwoWay(item, [signal, noise]),
  );
  return {
    all,
    signals: all.filter(({ key }) => key.option === signal),
    noises: all.filter(({ key }) => key.option === noise),
  };
}

/** Whether an item offers exactly these two options. */
export const isTwoWay = (item: Item, pair: readonly string[]): boolean =>
  item.kind === "label" &&
  item.options.length === 2 &&
  item.options.every(({ id }) => pair.includes(id));
