import type { Item } from "../items/index";
import { isLab } from "../items/lab";
import { type Span, slice } from "../text/span";
import type { AuthoredItem } from "./authored-item";
import type { AuthoredLesson, Place } from "./authored-lesson";
import type { AuthoredClause, AuthoredRecord } from "./authored-passage";
import { find, NOWHERE, type PreparedPassage } from "./compile-passage";
import { findRecord, weigh } from "./compile-record";

type Say = (rule: string, what: string, todo: string) => void;
type Passages = ReadonlyMap<string, PreparedPassage>;
type Quoted = { quote: string; prefix?: string | undefined; suffix?: string | undefined };
type Home = { passage: PreparedPassage; spans: Span[]; clauses: AuthoredClause[] };

/** One authored question as it is stored: quotations become ranges, references become what they name. */
export function compileItem(
  authored: AuthoredItem,
  place: Place,
  lesson: AuthoredLesson,
  passages: Passages,
  say: Say,
): Item | null {
  const passage = passages.get(authored.passage);
  if (!passage) {
    say(
      "reference",
      `There is no passage “${authored.passage}”.`,
      "Name a file of content/passages, without “.json”.",
    );
    return null;
  }
  const found = authored.clauses.flatMap((id) => {
    const clause = passage.clauses.get(id);
    if (!clause)
      say("reference", `“${passage.authored.id}” has no clause “${id}”.`, "Name a clause it has.");
    return clause ? [clause] : [];
  });
  if (found.length < authored.clauses.length) return null;
  const spans = found.map(({ span }) => span);
  const home = { passage, spans, clauses: found.map(({ clause }) => clause) };
  const hint = authored.hint ?? null;
  if (place === "exit" && hint !== null)
    say(
      "hint",
      "The hint of an exit question lies open.",
      "Move “hint” into “key”, where it waits for the first answer.",
    );
  const face = {
    id: authored.id,
    question: authored.question,
    passage: authored.passage,
    clauses: authored.clauses,
    spans,
    prompt: authored.prompt,
    hint,
  };
  if (isLab(authored) && authored.clauses.length !== 1)
    say(
      "one clause",
      `A “${authored.kind}” item asks about one clause, not ${authored.clauses.length}.`,
      "Name one clause in “clauses”.",
    );
  const base = baseKey(authored, home, passages, say);
  const optionsOf = (options: string | { id: string; text: string }[]) => {
    if (typeof options !== "string") return options;
    const set = Object.hasOwn(lesson.optionSets, options) ? lesson.optionSets[options] : undefined;
    if (!set)
      say(
        "reference",
        `The lesson has no option set “${options}”.`,
        "Add it to “optionSets”, or write the options out.",
      );
    return set ?? [];
  };
  switch (authored.kind) {
    case "label": {
      const { answer, also = [], reasons } = authored.key;
      return {
        ...face,
        kind: "label",
        layer: authored.layer ?? null,
        options: optionsOf(authored.options),
        key: { ...base, option: answer, also, wrong: reasons.wrong },
      };
    }
    case "choose": {
      const { answer, reasons } = authored.key;
      return {
        ...face,
        kind: "choose",
        many: authored.many,
        options: optionsOf(authored.options),
        key: { ...base, options: answer, wrong: reasons.wrong },
      };
    }
    case "mark":
      return { ...face, kind: "mark", key: { ...base, ...markedWords(authored, home, say) } };
    case "match": {
      const { answer, reasons } = authored.key;
      const claims = authored.claims.map(({ id, clause, ...quoted }) => ({
        id,
        span: authored.clauses.includes(clause)
          ? find(passage.passage.text, quoted, passage.clauses.get(clause)?.span, say)
          : strayClaim(id, say),
      }));
      return {
        ...face,
        kind: "match",
        claims,
        speakers: authored.speakers,
        key: { ...base, pairs: answer, why: reasons.pairs, wrong: reasons.wrong },
      };
    }
    case "rewrite": {
      const { flagged, sides = [], models, reasons } = authored.key;
      const words = listed(flagged, passage.wording, "wording", say).map(({ id, word }) => ({
        id,
        span: word.span,
        neutral: word.neutral,
        why: reasons.missed[id] ?? word.note,
      }));
      const spanned = words.map(({ span }) => span);
      return {
        ...face,
        question: "wording",
        kind: "rewrite",
        original: spans[0] ? slice(passage.passage.text, spans[0]) : "",
        flagged: spanned,
        key: { ...base, strength: "open", deciding: spanned, words, sides, models },
      };
    }
    case "swap": {
      const slot = find(passage.passage.text, authored.slot, spans[0], say);
      return {
        ...face,
        question: "wording",
        kind: "swap",
        slot,
        variants: authored.variants,
        key: { ...base, strength: "open", deciding: [slot], adds: authored.key.reasons.adds },
      };
    }
  }
}

function strayClaim(id: string, say: Say): Span {
  say(
    "reference",
    `Claim “${id}” lies outside the item's clauses.`,
    "List its clause in “clauses”.",
  );
  return NOWHERE;
}

function baseKey(authored: AuthoredItem, home: Home, passages: Passages, say: Say) {
  const { key } = authored;
  return {
    rule: key.rule,
    strength: ("strength" in key && key.strength) || strengthOf(authored, home.clauses),
    hint: key.hint ?? null,
    reason: key.reasons.right,
    deciding:
      "deciding" in key ? key.deciding.map((quoted) => decidingSpan(quoted, home, say)) : [],
    records: recordsOf(authored, home, passages, say),
  };
}

/** Deciding words stand in one of the item's clauses; failing that, anywhere in the passage, but only once. */
function decidingSpan(quoted: Quoted, { passage, spans }: Home, say: Say): Span {
  const { text } = passage.passage;
  const inside = spans.filter((span) => text.slice(span.start, span.end).includes(quoted.quote));
  return find(text, quoted, inside.length === 1 ? inside[0] : undefined, say);
}

function strengthOf({ question }: AuthoredItem, clauses: AuthoredClause[]) {
  if (question === "wording") return "soft";
  const all = clauses.map(({ strength }) => strength[question]);
  return all.includes("open") ? "open" : all.includes("soft") ? "soft" : "hard";
}

function recordsOf(authored: AuthoredItem, { passage }: Home, passages: Passages, say: Say) {
  const layer = authored.kind === "label" ? (authored.layer ?? null) : null;
  const covers = (record: AuthoredRecord) =>
    record.covers.some(({ clause }) => authored.clauses.includes(clause));
  if (authored.question !== "backing" && authored.key.records === undefined)
    return [...passage.records.values()]
      .filter(covers)
      .map((record) => weigh(passage, record, authored.clauses, layer));
  return (authored.key.records ?? []).flatMap((ref) => {
    const found = findRecord(passages, ref);
    if (!found)
      say(
        "reference",
        `There is no record “${ref}”.`,
        "Write it as “passage#record”, as in “02-river-reading#R3”.",
      );
    return found ? [weigh(found.passage, found.record, authored.clauses, layer)] : [];
  });
}

/** Words that a passage lists under these ids. */
const listed = <T>(ids: string[], known: ReadonlyMap<string, T>, list: string, say: Say) =>
  ids.flatMap((id) => {
    const word = known.get(id);
    if (!word)
      say("reference", `“${id}” is not in the passage's “${list}”.`, "List the words there first.");
    return word ? [{ id, word }] : [];
  });

function markedWords(
  { key }: Extract<AuthoredItem, { kind: "mark" }>,
  { passage }: Home,
  say: Say,
) {
  return {
    targets: listed(key.targets, passage.wording, "wording", say).map(({ id, word }) => ({
      id,
      span: word.span,
      why: key.reasons.missed[id] ?? word.note,
      neutral: word.neutral,
    })),
    decoys: listed(key.decoys, passage.decoys, "decoys", say).map(({ id, word }) => ({
      id,
      span: word.span,
      why: key.reasons.wrong[id] ?? word.note,
    })),
  };
}
