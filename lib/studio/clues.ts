import type { z } from "zod";
import type { Attribution } from "../analysis/analysis";
import type { kindSchema } from "../lesson/code";
import { contains, type Span } from "../text/span";
import { acceptedIn } from "./accepted";
import type { Draft } from "./draft";
import { bare, snippetOf } from "./snippet";

/** Words of a clause that a reason can point at, without quotation marks around or in them. */
export type Clues = {
  /** What is said, shortened; it stands nowhere else in the text. */
  said: string;
  /** Source and reporting word as they stand in the clause, or null: it has neither. */
  by: string | null;
  /** Who says it, also where the clause has only “he”; null in the reporter's voice and where nobody is named. */
  speaker: string | null;
  /** The longest part between quotation marks. In a partial quote it is what `said` is taken from. */
  quoted: string | null;
  figure: string | null;
  /** A name inside the clause, which tempts readers to take it for a source. */
  name: string | null;
  /** An accepted loaded word. */
  loaded: string | null;
  kind: z.output<typeof kindSchema> | null;
  because: string | null;
};

const MONTH = "Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec";
const DAY = new RegExp(`^(?:${MONTH}|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)`, "u");
/** A figure, but no day of a month, no year, no time of day and no age. */
const FIGURE = new RegExp(
  `(?<![\\p{L}\\d.,])(?!(?:19|20)\\d\\d\\b|\\d{1,2}:\\d\\d|\\d{1,3}[,)]|\\d{1,2}-(?:to|year)|\\d{1,2} years? old|\\d{1,2} ?[ap]\\.?m\\b)[$€£]?\\d[\\d.,:-]*(?!\\d)%?(?:\\s(?:percent|per cent|million|billion|thousand|people|years|days|hours|minutes|miles|kilomet(?:er|re)s))?(?!\\d|\\s?(?:${MONTH}))`,
  "u",
);
const NAME = /(?<=\s)\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)*/gu;
const REASON = /\b(?:because|since|so that|as a result)\b/iu;
/** What looks ahead, with the word after it. */
const AHEAD =
  /\b(?:will|would|shall|may|might|could|plans? to|expects? to|hopes? to|aims? to|due|going to)\s+\S+/iu;
/** Where a part of a statement begins. */
const PART = /(?:[,;:]|\b(?:and|but|that|which|who))\s+(?:that\s+)?/giu;
/** Words that sound like praise, blame or a verdict. */
const STRONG: ReadonlySet<string> = new Set(["W-EMO", "W-LAB", "W-INT"]);
const MARKED = /[“"„«]([^“”"„«»]+)[”"»]/gu;

/** What the reasons of a question about a clause can point at. */
export function cluesOf(draft: Draft, clause: string): Clues {
  const span = draft.clauses.find(({ id }) => id === clause)?.span ?? { start: 0, end: 0 };
  const words = draft.text.slice(span.start, span.end);
  const { voice, kind, wording } = acceptedIn(draft, clause);
  const attribution = draft.attributions.find(({ id }) => id === voice?.attribution);
  const content = attribution ? within(attribution.content, span) : [];
  const [longest] = content.toSorted((a, b) => b.end - b.start - (a.end - a.start));
  const loaded = wording.find(({ label }) => STRONG.has(label))?.span;
  const marked = Array.from(words.matchAll(MARKED), ({ 1: inside = "", index }) => ({
    start: span.start + index + 1,
    end: span.start + index + 1 + inside.length,
  })).toSorted((a, b) => b.end - b.start - (a.end - a.start));
  const whole = (voice?.label === "V-PAR" ? marked[0] : longest) ?? span;
  const told = kind?.label === "K-PRE" ? partAhead(draft, whole) : whole;
  const names = Array.from(words.matchAll(NAME), ([name]) => name);
  return {
    said:
      snippetOf(draft.text, told, kind?.label === "K-PRE" ? aheadIn(draft, told) : undefined) ||
      snippetOf(draft.text, span) ||
      bare(words),
    by: attribution ? byOf(draft.text, attribution, span) : null,
    speaker: attribution?.speaker?.name ?? null,
    quoted: marked[0] ? bare(textOf(draft, marked[0])) || null : null,
    figure: tidied(words.match(FIGURE)?.[0]),
    name: tidied(names.find((name) => !DAY.test(name))),
    loaded: loaded && !/["“”]/u.test(textOf(draft, loaded)) ? bare(textOf(draft, loaded)) : null,
    kind: kind?.label ?? null,
    because: words.match(REASON)?.[0] ?? null,
  };
}

/** As many characters before the words that look ahead are too many to quote. */
const MUCH = 45;

/** Where the words that look ahead end, so that a prediction is not quoted without them. */
function aheadIn(draft: Draft, span: Span): number {
  const found = textOf(draft, span).match(AHEAD);
  return span.start + (found ? (found.index ?? 0) + found[0].length : 0);
}

/** The part of a statement that looks ahead, where much stands before it; else all of it. */
function partAhead(draft: Draft, span: Span): Span {
  const words = textOf(draft, span);
  const at = words.match(AHEAD)?.index ?? 0;
  const [last] = Array.from(words.slice(0, at).matchAll(PART)).slice(-1);
  if (!last || at < MUCH) return span;
  return { start: span.start + last.index + last[0].length, end: span.end };
}

const textOf = ({ text }: Draft, { start, end }: Span): string => text.slice(start, end);

const tidied = (words: string | undefined): string | null => (words ? bare(words) || null : null);

/** The parts of some ranges that lie in another one. */
const within = (spans: readonly Span[], outer: Span): Span[] =>
  spans.flatMap(({ start, end }) => {
    const part = { start: Math.max(start, outer.start), end: Math.min(end, outer.end) };
    return part.start < part.end ? [part] : [];
  });

/** Most characters between source and cue that are still quoted as one: “Noor Haddad, who lives there, said”. */
const NEAR = 25;

/** The source and reporting word of an attribution that stand in a clause, in order. */
export const decidingIn = ({ source, cue }: Attribution, clause: Span): Span[] =>
  [...source, ...cue]
    .filter((each) => contains(clause, each))
    .toSorted((a, b) => a.start - b.start || a.end - b.end);

function byOf(text: string, attribution: Attribution, clause: Span): string | null {
  const parts = decidingIn(attribution, clause);
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) return null;
  const gaps = parts.slice(1).map(({ start }, at) => start - (parts[at]?.end ?? start));
  const spans = gaps.every((gap) => gap <= NEAR) ? [{ start: first.start, end: last.end }] : parts;
  const words = spans.map(({ start, end }) => bare(text.slice(start, end)));
  if (words.some((each) => each === "" || /["“”„«»\n]/u.test(each))) return null;
  return words.join("” … “");
}
