import type { Feedback } from "@/lib/items/feedback";
import type { PublicItem } from "@/lib/items/index";
import type { Drawn } from "./marked-text";

/** What to draw on the text for an item: the words asked about and, once answered, what decides and what was marked. */
export function drawnFor(item: PublicItem, feedback: Feedback | null): Drawn[] {
  const asked: Drawn[] =
    item.kind === "match"
      ? item.claims.map(({ span }, at) => ({ span, as: "claim", number: at + 1 }))
      : item.spans.map((span) => ({ span, as: "asked" }));
  if (!feedback) return asked;
  if (item.kind === "mark")
    return [
      ...asked,
      ...feedback.notes.flatMap(({ span, verdict }): Drawn[] =>
        span ? [{ span, as: verdict }] : [],
      ),
    ];
  return [...asked, ...feedback.deciding.map((span): Drawn => ({ span, as: "deciding" }))];
}
