import { z } from "zod";
import { choose } from "./choose";
import type { Halves, ItemKind, Scoring } from "./kind";
import { label } from "./label";
import { mark } from "./mark";
import { match } from "./match";

/** The registry of kinds. A new one has a line here and in both schemas below; its view is in app/_items. */
export const kinds = { label, mark, choose, match } as const;

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

/** An item as it is stored in a lesson version. */
export const itemSchema = z.discriminatedUnion("kind", [
  label.spec,
  mark.spec,
  choose.spec,
  match.spec,
]);
/** A response as a student sends it. */
export const responseSchema = z.discriminatedUnion("kind", [
  label.response,
  mark.response,
  choose.response,
  match.response,
]);

/** Item and response of one kind: the kind is looked up by the item's own tag, so the pair always agrees. */
const kindOf = (item: Item) =>
  kinds[item.kind] as unknown as ItemKind<z.ZodType<Item>, z.ZodType<Response>>;

/** What a student may see before answering: everything but the key. */
export function publicItem({ key: _secret, ...rest }: Item): PublicItem {
  return rest;
}

/** Whether a response is of the item's kind and names only what the item has. */
export const fitsItem = (item: Item, response: Response): boolean =>
  item.kind === response.kind && kindOf(item).fits(item, response);

/** Points and notes for a response that fits its item. An open question is for talk: every complete answer earns its points. */
export function scoreItem(item: Item, response: Response): Scoring {
  const scoring = kindOf(item).score(item, response);
  if (scoring.type === "incomplete" || item.key.strength !== "open") return scoring;
  return { ...scoring, earned: scoring.possible };
}

/** A response that earns full marks. */
export const perfectResponse = (item: Item): Response => kindOf(item).perfect(item);

/** What a response adds to the two bars of the item's question, or null when the item belongs to no bar. */
export const halvesOf = (item: Item, response: Response): Halves | null =>
  item.key.strength === "open" ? null : kindOf(item).halves(item, response);
