import type { Drawn } from "@/app/_components/marked-text";
import type { Feedback } from "@/lib/items/feedback";
import type { Item } from "@/lib/items/index";

/** What is drawn on the sentence of an answered question: its clause, the deciding words, and each word judged. */
export function drawnOn(item: Item, { deciding, notes }: Feedback): Drawn[] {
  if (item.kind === "mark")
    return notes.flatMap(({ span, verdict }) => (span ? [{ span, as: verdict }] : []));
  if (item.kind === "match")
    return item.claims.map(({ span }, at) => ({ span, as: "claim" as const, number: at + 1 }));
  return [
    ...item.spans.map((span) => ({ span, as: "asked" as const })),
    ...deciding.map((span) => ({ span, as: "deciding" as const })),
  ];
}
