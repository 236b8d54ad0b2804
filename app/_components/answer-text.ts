import type { PublicItem, Response } from "@/lib/items/index";
import type { Passage } from "@/lib/lesson/lesson";

const optionText = (options: readonly { id: string; text: string }[], id: string) =>
  options.find((option) => option.id === id)?.text ?? id;

/** A response in words, one line for each part: the labels chosen, the words marked, who said what. */
export function answerText(item: PublicItem, response: Response, passage: Passage): string[] {
  if (item.kind === "label" && response.kind === "label")
    return [optionText(item.options, response.option)];
  if (item.kind === "choose" && response.kind === "choose")
    return response.options.map((id) => optionText(item.options, id));
  if (item.kind === "mark" && response.kind === "mark")
    return response.words.map(({ start, end }) => `“${passage.text.slice(start, end)}”`);
  if (item.kind === "match" && response.kind === "match")
    return item.claims.map(
      ({ id }, at) => `${at + 1}: ${optionText(item.speakers, response.pairs[id] ?? "")}`,
    );
  if (response.kind === "rewrite") return [response.text];
  // What is said of one's trust is for its own learner, and shown in one place only.
  return [];
}

/** What a note is about: the option, the words, or the numbered claim it names. */
export function noteName(item: PublicItem, at: string, words: string | null): string {
  if (item.kind === "label" || item.kind === "choose") return optionText(item.options, at);
  if (item.kind === "match")
    return `${item.claims.findIndex(({ id }) => id === at) + 1}. ${words ? `“${words}”` : ""}`;
  return words ? `“${words}”` : at;
}

/** A slip in words: what the note is about and, for a claim, the speaker it was given to. */
export function slipName(
  item: PublicItem,
  { at, chosen }: { at: string; chosen: string },
  words: string | null,
): string {
  const name = noteName(item, at, words);
  return item.kind === "match" ? `${name}: ${optionText(item.speakers, chosen)}` : name;
}
