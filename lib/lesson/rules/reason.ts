import { isLab, type LabKind } from "../../items/lab";
import type { AuthoredItem } from "../authored-item";
import type { Draft } from "../compile";
import { askedOf, type Rule } from "./rule";

type Reason = { at: string; text: string; own: string };

const QUOTED = /“([^”]+)”|"([^"]+)"|«([^»]+)»/gu;
const EDGES = /^[\s.,;:!?]+|[\s.,;:!?]+$/gu;

/** The fragments a sentence quotes, without the stops at their edges; a fragment with a gap counts as its parts. */
export const quotedIn = (text: string): string[] =>
  Array.from(text.matchAll(QUOTED), ([, ...forms]) => forms.join("")).flatMap((words) =>
    words.split(/\.\.\.|…/u).map((part) => part.replace(EDGES, "").toLowerCase()),
  );

function clauseText({ passages }: Draft, passage: string, clauses: string[]): string {
  const home = passages.get(passage);
  return clauses
    .map((id) => home?.clauses.get(id)?.clause.quote ?? "")
    .join("\n")
    .toLowerCase();
}

/** Every reason of an item with the words it may quote: its clause, and what its own options say. */
function reasonsOf(draft: Draft, item: AuthoredItem): Reason[] {
  const clause = clauseText(draft, item.passage, item.clauses);
  const offered =
    item.kind === "choose" && typeof item.options !== "string"
      ? item.options.map(({ text }) => text.toLowerCase()).join("\n")
      : "";
  const own = `${clause}\n${offered}`;
  if (isLab(item)) return labReasons(item, clause);
  const { right, wrong } = item.key.reasons;
  if (item.kind !== "match") {
    const missed = item.kind === "mark" ? item.key.reasons.missed : {};
    return [["right", right], ...Object.entries(missed), ...Object.entries(wrong)].map(
      ([at = "", text = ""]) => ({ at, text: String(text), own }),
    );
  }
  const home = (claim: string) => {
    const found = item.claims.find(({ id }) => id === claim);
    return found ? clauseText(draft, item.passage, [found.clause]) : "";
  };
  return [
    { at: "right", text: right, own },
    ...Object.entries(item.key.reasons.pairs).map(([at, text]) => ({ at, text, own: home(at) })),
    ...Object.entries(item.key.reasons.wrong).flatMap(([claim, all]) =>
      Object.entries(all).map(([speaker, text]) => ({
        at: `${claim} → ${speaker}`,
        text,
        own: home(claim),
      })),
    ),
  ];
}

/** What a lab tells: it may quote its clause, its variants and its models. */
function labReasons(item: Extract<AuthoredItem, { kind: LabKind }>, clause: string): Reason[] {
  const { reasons } = item.key;
  const [words, told] =
    item.kind === "rewrite"
      ? [item.key.models.map(({ text }) => text), item.key.reasons.missed]
      : [item.variants.map(({ text }) => text), item.key.reasons.adds];
  const own = [clause, ...words].join("\n").toLowerCase();
  const models = item.kind === "rewrite" ? item.key.models : [];
  return [
    { at: "right", text: reasons.right, own },
    ...Object.entries(told).map(([at, text]) => ({ at, text, own })),
    ...models.map(({ why }, at) => ({ at: `model ${at + 1}`, text: why, own })),
  ];
}

/** Every reason points at words of its own clause, and none is used twice. */
export const reasonsOwn: Rule = (draft, report) => {
  const seen = new Map<string, string>();
  for (const { item } of askedOf(draft)) {
    for (const { at, text, own } of reasonsOf(draft, item)) {
      if (!quotedIn(text).some((part) => part !== "" && own.includes(part)))
        report(
          item.id,
          "reason quotes",
          `The reason “${at}” quotes no word of its own clause.`,
          "Put the words that decide into quotation marks, letter for letter.",
        );
      const plain = text.toLowerCase().replace(/\s+/gu, " ").trim();
      const before = seen.get(plain);
      if (before !== undefined)
        report(
          item.id,
          "reason once",
          `The reason “${at}” has the same text as a reason of ${before}.`,
          "Say what decides in this clause and in no other.",
        );
      seen.set(plain, item.id);
    }
  }
};

/** Every answer that can be given wrongly has its own reason, and there is no reason for anything else. */
export const reasonsComplete: Rule = (draft, report) => {
  for (const { item } of askedOf(draft))
    for (const { at, has, wants } of expected(item, draft)) {
      for (const id of wants.filter((want) => !Object.hasOwn(has, want)))
        report(
          item.id,
          "reason missing",
          `There is no reason under “${at}” for “${id}”.`,
          "Write why a fair reader may choose it and what in the clause decides.",
        );
      for (const id of Object.keys(has).filter((given) => !wants.includes(given)))
        report(
          item.id,
          "reason missing",
          `The reason under “${at}” for “${id}” belongs to no wrong answer.`,
          "Take it out, or correct the id.",
        );
    }
};

type Expected = { at: string; has: Record<string, unknown>; wants: string[] };

function expected(item: AuthoredItem, { authored }: Draft): Expected[] {
  switch (item.kind) {
    case "label":
    case "choose": {
      const options =
        typeof item.options === "string" ? (authored.optionSets[item.options] ?? []) : item.options;
      const right: string[] = item.kind === "label" ? [item.key.answer] : item.key.answer;
      const wants = options.map(({ id }) => id).filter((id) => !right.includes(id));
      return [{ at: "wrong", has: item.key.reasons.wrong, wants }];
    }
    case "mark":
      return [
        { at: "missed", has: item.key.reasons.missed, wants: item.key.targets },
        { at: "wrong", has: item.key.reasons.wrong, wants: item.key.decoys },
      ];
    case "rewrite":
      return [{ at: "missed", has: item.key.reasons.missed, wants: item.key.flagged }];
    case "swap": {
      const wants = item.variants.map(({ id }) => id);
      return [{ at: "adds", has: item.key.reasons.adds, wants }];
    }
    case "match": {
      const claims = item.claims.map(({ id }) => id);
      return [
        { at: "pairs", has: item.key.reasons.pairs, wants: claims },
        { at: "answer", has: item.key.answer, wants: claims },
        { at: "wrong", has: item.key.reasons.wrong, wants: claims },
        ...claims.map((claim) => ({
          at: `wrong → ${claim}`,
          has: item.key.reasons.wrong[claim] ?? {},
          wants: item.speakers.map(({ id }) => id).filter((id) => id !== item.key.answer[claim]),
        })),
      ];
    }
  }
}
