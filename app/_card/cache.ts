import type { Card } from "@/lib/attempt/card";
import { drawCard } from "./draw";
import type { CardShape } from "./sizes";
import { cardAlt, type ShareWords } from "./words";

/** At 80 KB for a preview and 150 KB for a story, at most some 35 MB. */
const MOST = 256;
const drawn = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/** The shape of a card with every word and number on it: two shares that say the same have the same picture. */
export const wordsOn = (card: Card, shape: CardShape, t: ShareWords): string =>
  JSON.stringify([shape, card.question, cardAlt(card, t)]);

/** The picture of a card, drawn once per process while it is asked for. Whether it may be shown is asked before. */
export function cardPicture(
  card: Card,
  shape: CardShape,
  t: ShareWords,
  draw = drawCard,
): Promise<Uint8Array<ArrayBuffer>> {
  const words = wordsOn(card, shape, t);
  const picture = drawn.get(words) ?? draw(card, shape, t);
  drawn.delete(words);
  drawn.set(words, picture);
  const oldest = drawn.keys().next().value;
  if (drawn.size > MOST && oldest !== undefined) drawn.delete(oldest);
  // A failed drawing is not kept: the next request tries again.
  picture.catch(() => drawn.get(words) === picture && drawn.delete(words));
  return picture;
}
