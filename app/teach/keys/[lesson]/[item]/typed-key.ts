import type { ScoredItem } from "@/lib/items/index";
import type { KeyChange } from "@/lib/lesson/key-change";

/** A key as it is being typed. Sentences stay under their name also while their answer is not wrong. */
export type TypedKey = {
  rule: KeyChange["rule"];
  strength: KeyChange["strength"];
  reason: string;
  /** The right options; of a question with one answer, one. */
  right: readonly string[];
  also: readonly string[];
  pairs: Record<string, string>;
  /** Sentences by the name `sentencesOf` gives them. */
  sentences: Record<string, string>;
};

/** A sentence the key needs: its name, and what it is about. */
export type Sentence =
  | { name: string; about: "option" | "word"; id: string }
  | { name: string; about: "pair" | "wrongPair"; id: string; speaker: string };

const nameOf = (...parts: string[]) => parts.join(" ");

/** What a form about this key begins with. */
export function typedKey(now: KeyChange): TypedKey {
  const { rule, strength, reason } = now;
  const empty = { rule, strength, reason, right: [], also: [], pairs: {} };
  switch (now.kind) {
    case "label":
      return { ...empty, right: [now.option], also: now.also, sentences: now.wrong };
    case "choose":
      return { ...empty, right: now.options, sentences: now.wrong };
    case "mark":
      return { ...empty, sentences: now.why };
    case "match": {
      const wrong = Object.entries(now.wrong).flatMap(([claim, notes]) =>
        Object.entries(notes).map(([speaker, note]) => [nameOf(claim, speaker), note] as const),
      );
      const right = Object.entries(now.why).map(
        ([claim, note]) => [nameOf(claim, now.pairs[claim] ?? ""), note] as const,
      );
      return { ...empty, pairs: now.pairs, sentences: Object.fromEntries([...wrong, ...right]) };
    }
  }
}

/** The sentences a key needs besides its reason, as it is typed now. */
export function sentencesOf(item: ScoredItem, typed: TypedKey): Sentence[] {
  switch (item.kind) {
    case "label":
    case "choose":
      return item.options
        .filter(({ id }) => !typed.right.includes(id))
        .map(({ id }) => ({ name: id, about: "option", id }));
    case "mark":
      return [...item.key.targets, ...item.key.decoys].map(({ id }) => ({
        name: id,
        about: "word",
        id,
      }));
    case "match":
      return item.claims.flatMap(({ id }) =>
        item.speakers.map(({ id: speaker }) => ({
          name: nameOf(id, speaker),
          about: typed.pairs[id] === speaker ? ("pair" as const) : ("wrongPair" as const),
          id,
          speaker,
        })),
      );
  }
}

/** The change a form stands for. */
export function changeOf(item: ScoredItem, typed: TypedKey): KeyChange {
  const { rule, strength, reason, sentences, right, also, pairs } = typed;
  const base = { rule, strength, reason: reason.trim() };
  const needed = sentencesOf(item, typed);
  const textOf = ({ name }: Sentence) => (sentences[name] ?? "").trim();
  const byId = Object.fromEntries(needed.map((each) => [each.id, textOf(each)]));
  switch (item.kind) {
    case "label": {
      const [option = ""] = right;
      return { kind: "label", ...base, option, also: [...also], wrong: byId };
    }
    case "choose":
      return { kind: "choose", ...base, options: [...right], wrong: byId };
    case "mark":
      return { kind: "mark", ...base, why: byId };
    case "match": {
      const of = (claim: string, about: Sentence["about"]) =>
        needed.filter((each) => each.id === claim && each.about === about);
      const claims = item.claims.map(({ id }) => id);
      const why = claims.map((id) => [id, of(id, "pair").map(textOf).join(" ")] as const);
      const wrong = claims.map(
        (id) =>
          [
            id,
            Object.fromEntries(
              of(id, "wrongPair").flatMap((each) =>
                "speaker" in each ? [[each.speaker, textOf(each)]] : [],
              ),
            ),
          ] as const,
      );
      return {
        kind: "match",
        ...base,
        pairs,
        why: Object.fromEntries(why),
        wrong: Object.fromEntries(wrong),
      };
    }
  }
}
