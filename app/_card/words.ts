import type { Card } from "@/lib/attempt/card";
import { translatorFor } from "@/lib/lang/messages";

/** The words around a shared result, in English: the one language of the interface so far. */
export const shareWords = translatorFor("en", "share");
export type ShareWords = typeof shareWords;

/** The two bars of a card as sentences with their counts, or null when its lesson has none. */
export function barLines({ bars }: Pick<Card, "bars">, t: ShareWords) {
  if (!bars) return null;
  const { question, signals, noises } = bars;
  return {
    signals: t(`bars.${question}.signals`, signals),
    noises: t(`bars.${question}.noises`, noises),
  };
}

/** What a listener hears in place of the card's image: every word and number on it. */
export function cardAlt(card: Card, t: ShareWords = shareWords): string {
  const { title, learned } = card;
  const lines = barLines(card, t);
  return lines
    ? t("card.altBars", { title, learned, ...lines })
    : t("card.alt", { title, learned });
}
