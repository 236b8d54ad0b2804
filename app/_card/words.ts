import type { Card } from "@/lib/attempt/card";
import type { translatorFor } from "@/lib/lang/messages";

/** The words around a shared result, in the language of whoever asks. */
export type ShareWords = ReturnType<typeof translatorFor<"share">>;

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
export function cardAlt(card: Card, t: ShareWords): string {
  const { title, learned } = card;
  const question =
    card.question === "mixed"
      ? t("card.four", {
          voice: t("question.voice"),
          kind: t("question.kind"),
          backing: t("question.backing"),
          wording: t("question.wording"),
        })
      : t(`question.${card.question}`);
  const lines = barLines(card, t);
  return lines
    ? t("card.altBars", { title, question, learned, ...lines })
    : t("card.alt", { title, question, learned });
}
