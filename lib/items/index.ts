import { z } from "zod";
import { choose } from "./choose";
import type { Halves, ItemKind, Scoring } from "./kind";
import { isLab, type LabKind } from "./lab";
import { label } from "./label";
import { mark } from "./mark";
import { match } from "./match";
import { rewrite } from "./rewrite";
import { swap } from "./swap";

/** The registry of kinds. A new one has a line here and in both schemas below; its view is in app/_items. */
export const kinds = { label, mark, choose, match, rewrite, swap } as const;

/** What an item can be: not to be mixed up with Kind, the second question. */
export type Kind = keyof typeof kinds;
/** An item, and what is sent for it, of one kind. */
export type ItemOf<K extends Kind> = z.output<(typeof kinds)[K]["spec"]>;
export type ResponseOf<K extends Kind> = z.output<(typeof kinds)[K]["response"]>;
/** An item with its key, and what a student sends for one, of any kind. */
export type Item = { [K in Kind]: ItemOf<K> }[Kind];
export type Response = { [K in Kind]: ResponseOf<K> }[Kind];
/** An item without its key. */
export type PublicItemOf<K extends Kind> = Omit<ItemOf<K>, "key">;
export type PublicItem = { [K in Kind]: PublicItemOf<K> }[Kind];
/** An item with points, of a kind that has a right answer; and the same without its key. */
export type ScoredItem = Exclude<Item, { kind: LabKind }>;
export type PublicScoredItem = Exclude<PublicItem, { kind: LabKind }>;

const scored = [label.spec, mark.spec, choose.spec, match.spec] as const;
/** An item with points as it is stored in a lesson version: the only sort a quiz takes. */
export const scoredItemSchema = z.discriminatedUnion("kind", scored);
/** An item as it is stored in a lesson version. */
export const itemSchema = z.discriminatedUnion("kind", [...scored, rewrite.spec, swap.spec]);
/** A response as a student sends it. */
export const responseSchema = z.discriminatedUnion("kind", [
  label.response,
  mark.response,
  choose.response,
  match.response,
  rewrite.response,
  swap.response,
]);

/** Item and response of one kind: the kind is looked up by the item's own tag, so the pair always agrees. */
const kindOf = (item: Item) =>
  kinds[item.kind] as unknown as ItemKind<z.ZodType<Item>, z.ZodType<Response>>;

/** What a student may see before answering: everything but the key. */
export function publicItem(item: ScoredItem): PublicScoredItem;
export function publicItem(item: Item): PublicItem;
export function publicItem({ key: _secret, ...rest }: Item): PublicItem {
  return rest;
}

/** Whether an item has points, and so may stand in a quiz, a live lesson or a teacher's figures. */
export const isScored = (item: Item): item is ScoredItem => !isLab(item);

/** Whether a response is of the item's kind and names only what the item has. */
export const fitsItem = (item: Item, response: Response): boolean =>
  item.kind === response.kind && kindOf(item).fits(item, response);

/** Points and notes for a response that fits its item. An open question is for talk: every complete answer earns its points. */
export function scoreItem(item: Item, response: Response): Scoring {
  const scoring = kindOf(item).score(item, response);
  if (scoring.type !== "scored" || item.key.strength !== "open") return scoring;
  return { ...scoring, earned: scoring.possible };
}

/** A response that earns full marks. */
export const perfectResponse = (item: Item): Response => kindOf(item).perfect(item);

/** What a response adds to the two bars of the item's question, or null when the item belongs to no bar. */
export const halvesOf = (item: Item, response: Response): Halves | null =>
  item.key.strength === "open" ? null : kindOf(item).halves(item, response);
