import type { ItemOf } from "../../items/index";
import { scoreItem } from "../../items/index";
import { contains, slice } from "../../text/span";
import { itemsOf, type Passage } from "../lesson";
import type { Report } from "../problem";
import type { LessonRule } from "./rule";

/** A rewrite asks about its own loaded words and keeps to its own rules; a swap begins with the words of the passage. */
export const labsSound: LessonRule = ({ lesson }, report) => {
  for (const item of itemsOf(lesson)) {
    const passage = lesson.passages.find(({ id }) => id === item.passage);
    if (item.kind === "rewrite") rewriteSound(item, report);
    if (item.kind === "swap" && passage) swapSound(item, passage, report);
  }
};

function rewriteSound(item: ItemOf<"rewrite">, report: Report): void {
  const [clause] = item.spans;
  for (const { id, span } of item.key.words)
    if (!clause || !contains(clause, span))
      report(
        item.id,
        "flagged words",
        `The words “${id}” stand in another clause.`,
        "List words of this item's own clause.",
      );
  for (const { text } of item.key.models) {
    const scoring = scoreItem(item, { kind: "rewrite", text });
    const found =
      scoring.type === "unscored" && scoring.lab.kind === "rewrite" ? scoring.lab : null;
    for (const { rule, words } of found?.findings ?? [])
      report(
        item.id,
        "model rewrite",
        `The model “${text}” would be asked about “${words}” (${rule}).`,
        "Write a model that keeps every fact, source and doubt, and none of the flagged words.",
      );
  }
}

function swapSound(item: ItemOf<"swap">, { text }: Passage, report: Report): void {
  const words = slice(text, item.slot);
  if (item.variants[0]?.text !== words)
    report(
      item.id,
      "first variant",
      `The first variant is “${item.variants[0]?.text ?? ""}”, the passage has “${words}”.`,
      "Begin with the words of the passage, letter for letter.",
    );
  for (const part of ["id", "text"] as const)
    if (new Set(item.variants.map((variant) => variant[part])).size < item.variants.length)
      report(item.id, "option ids", `Two variants have the same “${part}”.`, "Give each its own.");
}
