import type { Attribution } from "../analysis/analysis";
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
  /** The longest part between quotation marks. */
  quoted: string | null;
  figure: string | null;
  /** A name inside the clause, which tempts readers to take it for a source. */
  name: string | null;
  /** An accepted loaded word. */
  loaded: string | null;
  because: string | null;
};

const FIGURE =
  /[$€£]?\d[\d.,:-]*\d?%?(?:\s(?:percent|per cent|million|billion|thousand|hundred|people|years?|days?|hours?|miles|kilomet(?:er|re)s))?/u;
const NAME = /(?<=\s)\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)*/u;
const REASON = /\b(?:because|since|so that|as a result)\b/iu;
const MARKED = /[“"„«]([^“”"„«»]+)[”"»]/gu;

/** What the reasons of a question about a clause can point at. */
export function cluesOf(draft: Draft, clause: string): Clues {
  const span = draft.clauses.find(({ id }) => id === clause)?.span ?? { start: 0, end: 0 };
  const words = draft.text.slice(span.start, span.end);
  const { voice, wording } = acceptedIn(draft, clause);
  const attribution = draft.attributions.find(({ id }) => id === voice?.attribution);
  const content = attribution ? within(attribution.content, span) : [];
  const [longest] = content.toSorted((a, b) => b.end - b.start - (a.end - a.start));
  const loaded = wording.find(({ label }) => label.startsWith("W-"))?.span;
  const marked = Array.from(words.matchAll(MARKED), ([, inside = ""]) => bare(inside));
  return {
    said: snippetOf(draft.text, longest ?? span) || snippetOf(draft.text, span) || bare(words),
    by: attribution ? byOf(draft.text, attribution, span) : null,
    speaker: attribution?.speaker?.name ?? null,
    quoted: marked.toSorted((a, b) => b.length - a.length)[0] || null,
    figure: tidied(words.match(FIGURE)?.[0]),
    name: tidied(words.match(NAME)?.[0]),
    loaded: loaded && !/["“”]/u.test(textOf(draft, loaded)) ? bare(textOf(draft, loaded)) : null,
    because: words.match(REASON)?.[0] ?? null,
  };
}

const textOf = ({ text }: Draft, { start, end }: Span): string => text.slice(start, end);

const tidied = (words: string | undefined): string | null => (words ? bare(words) || null : null);

/** The parts of some ranges that lie in another one. */
export const within = (spans: readonly Span[], outer: Span): Span[] =>
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
