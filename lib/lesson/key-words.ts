import type { Item, Response, ScoredItem } from "../items/index";
import { slice } from "../text/span";
import { withKey } from "./corrected";

/** The parts of a key that a correction can change, in words. An empty string: there is none. */
export type KeyWords = Record<"answer" | "also" | "strength" | "rule" | "reason" | "notes", string>;

const textOf = (options: readonly { id: string; text: string }[], id: string): string =>
  options.find((option) => option.id === id)?.text ?? id;

/** The key of an item in words; `text` is the text of its passage. */
export function keyWords(item: Item, text: string): KeyWords {
  const { strength, rule, reason } = item.key;
  const base = { also: "", strength, rule, reason };
  const listed = (notes: readonly (readonly [string, string])[]) =>
    notes.map(([name, note]) => `${name}: ${note}`).join("\n");
  switch (item.kind) {
    case "label": {
      const { option, also, wrong } = item.key;
      return {
        ...base,
        answer: textOf(item.options, option),
        also: also.map((id) => textOf(item.options, id)).join("\n"),
        notes: listed(notesOf(item.options, wrong)),
      };
    }
    case "choose": {
      const { options, wrong } = item.key;
      return {
        ...base,
        answer: options.map((id) => textOf(item.options, id)).join("\n"),
        notes: listed(notesOf(item.options, wrong)),
      };
    }
    case "match": {
      const { pairs, why, wrong } = item.key;
      const words = (claim: string) => claimWords(item, claim, text);
      const notes = item.claims.flatMap(({ id }) =>
        item.speakers.flatMap((speaker) => {
          const note = pairs[id] === speaker.id ? why[id] : wrong[id]?.[speaker.id];
          return note ? [[`${words(id)} → ${speaker.text}`, note] as const] : [];
        }),
      );
      return {
        ...base,
        answer: item.claims
          .map(({ id }) => `${words(id)} → ${textOf(item.speakers, pairs[id] ?? "")}`)
          .join("\n"),
        notes: listed(notes),
      };
    }
    case "mark": {
      const { targets, decoys } = item.key;
      return {
        ...base,
        answer: targets.map(({ span }) => `“${slice(text, span)}”`).join(", "),
        notes: listed([...targets, ...decoys].map(({ span, why }) => [slice(text, span), why])),
      };
    }
    case "rewrite": {
      const { words, models } = item.key;
      return {
        ...base,
        answer: models.map((model) => model.text).join("\n"),
        notes: listed(words.map(({ span, why }) => [slice(text, span), why])),
      };
    }
    case "swap": {
      const { adds } = item.key;
      return { ...base, answer: "", notes: listed(notesOf(item.variants, adds)) };
    }
  }
}

const notesOf = (options: readonly { id: string; text: string }[], wrong: Record<string, string>) =>
  options.flatMap(({ id, text }) => {
    const note = wrong[id];
    return note ? [[text, note] as const] : [];
  });

const claimWords = (
  item: Extract<Item, { kind: "match" }>,
  claim: string,
  text: string,
): string => {
  const found = item.claims.find(({ id }) => id === claim);
  return found ? `“${slice(text, found.span)}”` : claim;
};

/** What a correction changed, in words: part by part, before and after. */
export function changedWords(
  item: Item,
  { before, after }: { before: Item["key"]; after: Item["key"] },
  text: string,
): { part: keyof KeyWords; before: string; after: string }[] {
  const [was, is] = [withKey(item, before), withKey(item, after)];
  if (!was || !is) return [];
  const [old, now] = [keyWords(was, text), keyWords(is, text)];
  const parts = ["answer", "also", "strength", "rule", "reason", "notes"] as const;
  return parts
    .filter((part) => old[part] !== now[part])
    .map((part) => ({ part, before: old[part], after: now[part] }));
}

/** How often each part of an item was answered how, in the order the item offers them. */
export function tally(
  item: ScoredItem,
  responses: readonly Response[],
  text: string,
): { answer: string; count: number }[] {
  const count = (counts: (response: Response) => boolean) => responses.filter(counts).length;
  switch (item.kind) {
    case "label":
      return item.options.map((option) => ({
        answer: option.text,
        count: count((given) => given.kind === "label" && given.option === option.id),
      }));
    case "choose":
      return item.options.map((option) => ({
        answer: option.text,
        count: count((given) => given.kind === "choose" && given.options.includes(option.id)),
      }));
    case "match":
      return item.claims.flatMap((claim) =>
        item.speakers.map((speaker) => ({
          answer: `${claimWords(item, claim.id, text)} → ${speaker.text}`,
          count: count((given) => given.kind === "match" && given.pairs[claim.id] === speaker.id),
        })),
      );
    case "mark":
      return [...item.key.targets, ...item.key.decoys].map(({ span }) => ({
        answer: `“${slice(text, span)}”`,
        count: count(
          (given) =>
            given.kind === "mark" &&
            given.words.some((word) => word.start < span.end && span.start < word.end),
        ),
      }));
  }
}
