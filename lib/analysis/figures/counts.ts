import { NUMBER_WORDS } from "../../rewrite/figures";
import type { Span } from "../../text/span";
import type { Token } from "../tokens";

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter(Boolean));
const MONTHS = words(`
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep
  sept oct nov dec`);
/** What makes a size less or more exact, and belongs to the figure. */
const ABOUT = words("about around some nearly almost roughly approximately over under");
const LIMITS = /^(?:at (?:least|most)|(?:more|less|fewer) than|up to|close to)$/u;
const UNITS = words(`
  percent % per cent million billion trillion thousand hundred dozen m bn k kg km euros dollars pounds crowns francs`);
/** “The two sides” names them and counts nothing. */
const SIDES = words(
  "sides parties countries nations states camps neighbours neighbors leaders governments",
);
const SIZES = words("hundreds thousands millions billions dozens scores");
/** A year stands alone, in four digits, between these. */
const YEARS = { from: 1000, until: 2200 };
const CURRENCY = /^[$£€¥]$/u;

const isNumber = ({ lower }: Token): boolean =>
  /^[$£€¥]?\d[\d.,]*(?:[a-z%]{1,2})?$/u.test(lower) ||
  Object.hasOwn(NUMBER_WORDS, lower) ||
  SIZES.has(lower);

/** Numbers that count nothing: a year, a day of a month, a clock time, an age in a name, “one of them”, a list mark. */
function isOther(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (!token) return true;
  const value = Number(token.text);
  const near = [before?.lower ?? "", after?.lower ?? ""];
  if (near.some((word) => MONTHS.has(word.replace(/\.$/u, "")))) return true;
  const isYear = /^\d{4}$/u.test(token.text) && value > YEARS.from && value < YEARS.until;
  if (isYear && !UNITS.has(near[1] ?? "") && (before?.pos === "ADP" || after?.pos !== "NOUN"))
    return true;
  if (isTime(token, before, after) || isAge(tokens, at) || isName(token, before, after))
    return true;
  if (
    /^(?:am|pm|a\.m\.|p\.m\.|o'clock|[:/])$/u.test(near[1] ?? "") ||
    /^[:/#]$/u.test(before?.text ?? "")
  )
    return true;
  if (/^[-–]$/u.test(before?.text ?? "") && /\p{L}/u.test(tokens[at - 2]?.text ?? "")) return true;
  const isSides =
    SIDES.has(near[1] ?? "") || (near[1] === "main" && SIDES.has(tokens[at + 2]?.lower ?? ""));
  if (/^(?:two|three|four)$/u.test(token.lower) && isSides) return true;
  // “the six were released”: those who were counted before
  if (before?.lower === "the" && /^(?:VERB|AUX)$/u.test(after?.pos ?? "")) return true;
  if (token.lower === "one") return near[0] !== "least";
  if (tokens.slice(at + 1, at + 3).some(({ lower }) => lower === "ago")) return true;
  if (token.lower === "half") return near[1] !== "of" && after?.pos !== "DET";
  return /^(?:st|nd|rd|th)$/u.test(near[1] ?? "");
}

const COMMA = /^[,(]$/u;
const CLOSES = /^[,.;)]$/u;
/** Spans of time of which a report says how long something went on, in small numbers. */
const TIMES = /^(?:minutes?|hours?|days?|weeks?|months?|years?|decades?)$/u;
const SPELLED = /^\p{L}+$/u;

/** “Pier 4”, “Room 12”: the number is a part of a name. */
const isName = (token: Token, before: Token | undefined, after: Token | undefined): boolean =>
  /^\d{1,3}$/u.test(token.text) &&
  /^\p{Lu}\p{Ll}+$/u.test(before?.text ?? "") &&
  before?.pos === "PROPN" &&
  !/day$/u.test(before.lower) &&
  !/^(?:NOUN|ADJ|PROPN)$/u.test(after?.pos ?? "") &&
  !UNITS.has(after?.lower ?? "");

/** “10am”, “for two years”, “a four-hour meeting”, “Year 10”: when or how long, and nobody had to count it. */
function isTime(token: Token, before: Token | undefined, after: Token | undefined): boolean {
  if (/^\d{1,2}(?:\.\d\d)?[ap]m\.?$/u.test(token.lower)) return true;
  if (/^(?:year|grade|class|page|chapter|aged|age)$/u.test(before?.lower ?? "")) return true;
  return SPELLED.test(token.text) && !SIZES.has(token.lower) && TIMES.test(after?.lower ?? "");
}

/** “Ellen Marsh, 58, …”, “a 15-year-old”, “as young as 12”, “under-18s”. */
function isAge(tokens: readonly Token[], at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  const token = tokens[at];
  if (!token || !/^\d{1,3}$/u.test(token.text)) return false;
  const behind = tokens
    .slice(at + 1, at + 9)
    .map(({ lower }) => lower)
    .join("");
  if (/^(?:-to\d+)?[-–]?years?[-–]?olds?/u.test(behind)) return true;
  if (/^(?:-to|to)?[-–]?\d{1,2}[-–]year[-–]olds?/u.test(behind)) return true;
  if (/^(?:young|old)$/u.test(tokens[at - 2]?.lower ?? "") && before?.lower === "as") return true;
  // “Jean, who died at 61”
  if (before?.lower === "at" && /^(?:,|\.|after|from|of|in|on)?$/u.test(after?.lower ?? "")) {
    const near = tokens.slice(Math.max(0, at - 8), at).some(({ lemma }) => lemma === "die");
    if (near) return true;
  }
  const isBetween = COMMA.test(before?.text ?? "") && CLOSES.test(after?.text ?? "");
  return isBetween && tokens[at - 2]?.pos === "PROPN";
}

/** The figures among some tokens, with “at least” and the unit; dates, times and years are none. */
export function countsIn(tokens: readonly Token[]): Span[] {
  const found: Span[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || !isNumber(token) || isOther(tokens, at)) continue;
    const first = beginning(tokens, at);
    let last = isHalfOf(tokens, at) ? at + 2 : at;
    while (belongs(tokens[last + 1], tokens[last + 2])) last += 1;
    found.push({ start: tokens[first]?.start ?? token.start, end: tokens[last]?.end ?? token.end });
    at = last;
  }
  return found;
}

/** “Half a million”. */
const isHalfOf = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === "half" &&
  tokens[at + 1]?.lower === "a" &&
  UNITS.has(tokens[at + 2]?.lower ?? "");

function beginning(tokens: readonly Token[], at: number): number {
  const from = CURRENCY.test(tokens[at - 1]?.text ?? "") ? at - 1 : at;
  const [last, first] = [tokens[from - 1]?.lower ?? "", tokens[from - 2]?.lower ?? ""];
  if (LIMITS.test(`${first} ${last}`)) return from - 2;
  return ABOUT.has(last) ? from - 1 : from;
}

const belongs = (next: Token | undefined, afterwards: Token | undefined): boolean =>
  next !== undefined &&
  (UNITS.has(next.lower) ||
    (isNumber(next) && !TIMES.test(afterwards?.lower ?? "")) ||
    (/^[-–]$/u.test(next.text) && afterwards !== undefined && isNumber(afterwards)));
