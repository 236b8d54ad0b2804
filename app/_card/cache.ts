import type { Card } from "@/lib/attempt/card";
import { drawCard } from "./draw";
import { cardAlt } from "./words";

/** At some 80 KB a card, at most about 20 MB. */
const MOST = 256;
const drawn = new Map<string, Promise<Uint8Array>>();

/** Every word and number on a card: two shares that say the same have the same picture. */
export const wordsOn = (card: Card): string =>
  JSON.stringify([card.bars?.question ?? null, cardAlt(card)]);

/** The picture of a card, drawn once per process while it is asked for. Whether it may be shown is asked before. */
export function cardPicture(card: Card, draw = drawCard): Promise<Uint8Array> {
  const words = wordsOn(card);
  const picture = drawn.get(words) ?? draw(card);
  drawn.delete(words);
  drawn.set(words, picture);
  const oldest = drawn.keys().next().value;
  if (drawn.size > MOST && oldest !== undefined) drawn.delete(oldest);
  // A failed drawing is not kept: the next request tries again.
  picture.catch(() => drawn.get(words) === picture && drawn.delete(words));
  return picture;
}
