import type { Token } from "../tokens";
import type { Pack, Place, Rule } from "./pack";
import { spellingsOf, straight } from "./spellings";

/** What a rule found: tokens from `first` to `last`, both included, and plainer words for them. */
export type RuleMatch = { rule: Rule; first: number; last: number; neutral: readonly string[] };

/** A place that may also name a word in any of its forms. */
type Spelled = Place & { word?: string };
type Candidate = { rule: Rule; places: readonly Spelled[]; neutral: readonly string[] };
/** A pack made ready: candidates by the word they begin with, and those that can begin with any. */
export type Matcher = {
  byWord: ReadonlyMap<string, readonly Candidate[]>;
  anywhere: readonly Candidate[];
  exceptions: ReadonlyMap<string, readonly (readonly string[])[]>;
};

const partsOf = (phrase: string): string[] =>
  straight(phrase.toLowerCase()).match(/[\p{L}\p{N}$]+(?:[.'][\p{L}\p{N}]+)*|[^\s]/gu) ?? [];

/** Words are met in all their forms: by their letters or by their base form. */
const formsOf = (phrase: string, pos: readonly string[]): Spelled[] => {
  const exact = phrase.startsWith("=");
  const parts = partsOf(exact ? phrase.slice(1) : phrase);
  return parts.map((part) => ({
    ...(exact ? { lower: [part] } : { word: part }),
    ...(parts.length === 1 && pos.length > 0 && { pos: [...pos] }),
  }));
};

const has = (list: readonly string[] | undefined, value: string): boolean =>
  list === undefined || list.includes(value);

function holds(place: Spelled, token: Token): boolean {
  const { word } = place;
  const lower = straight(token.lower);
  return (
    has(place.lower, lower) &&
    has(place.lemma, token.lemma) &&
    has(place.pos, token.pos) &&
    !place.not?.includes(lower) &&
    (word === undefined || spellingsOf(token).has(word))
  );
}

/** The token after the last one that the places cover, and the places' own tokens; undefined when they do not hold. */
function walk(
  tokens: readonly Token[],
  at: number,
  places: readonly Spelled[],
  until: number,
): number[] | undefined {
  const [place, ...rest] = places;
  if (place === undefined) return [];
  const token = tokens[at];
  if (token !== undefined && at < until && holds(place, token)) {
    const after = walk(tokens, at + 1, rest, until);
    if (after) return place.around ? after : [at, ...after];
  }
  return place.optional ? walk(tokens, at, rest, until) : undefined;
}

/** Makes packs ready to be matched. */
export function matcherOf(packs: readonly Pack[]): Matcher {
  const byWord = new Map<string, Candidate[]>();
  const anywhere: Candidate[] = [];
  const exceptions = new Map<string, string[][]>();
  for (const rule of packs.flatMap(({ rules }) => rules)) {
    const candidates: Candidate[] = [
      ...Object.entries(rule.words).map(([phrase, neutral]) => ({
        rule,
        places: formsOf(phrase, rule.pos),
        neutral,
      })),
      ...rule.patterns.map((places) => ({ rule, places, neutral: rule.neutral })),
    ];
    for (const candidate of candidates) {
      const first: Spelled | undefined = candidate.places[0];
      const starts = first?.optional
        ? undefined
        : first?.word === undefined
          ? (first?.lower ?? first?.lemma)
          : [first.word];
      if (starts === undefined) anywhere.push(candidate);
      for (const word of starts ?? []) byWord.set(word, [...(byWord.get(word) ?? []), candidate]);
    }
    for (const phrase of rule.except)
      exceptions.set(rule.name, [...(exceptions.get(rule.name) ?? []), partsOf(phrase)]);
  }
  return { byWord, anywhere, exceptions };
}

/** Stands for any one word in an exception. */
const ANY = "_";

function excepted(matcher: Matcher, tokens: readonly Token[], match: RuleMatch): boolean {
  return (matcher.exceptions.get(match.rule.name) ?? []).some((parts) => {
    for (let from = match.first - parts.length + 1; from <= match.last; from++)
      if (
        parts.every((part, offset) => {
          const token = tokens[from + offset];
          return token !== undefined && (part === ANY || spellingsOf(token).has(part));
        })
      )
        return true;
    return false;
  });
}

/** What the rules find among the tokens from `from` to `until` (not included): all that holds, overlaps too, in order. */
export function matchesIn(
  matcher: Matcher,
  tokens: readonly Token[],
  from = 0,
  until = tokens.length,
): RuleMatch[] {
  const found: RuleMatch[] = [];
  for (let at = from; at < until; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const words = spellingsOf(token);
    const candidates = [
      ...[...words].flatMap((word) => matcher.byWord.get(word) ?? []),
      ...matcher.anywhere,
    ];
    for (const { rule, places, neutral } of new Set(candidates)) {
      const own = walk(tokens, at, places, until);
      const first = own?.[0];
      const last = own?.at(-1);
      if (first === undefined || last === undefined) continue;
      const match = { rule, first, last, neutral };
      if (!excepted(matcher, tokens, match)) found.push(match);
    }
  }
  return found;
}

/** Keeps of overlapping matches the longest, and of two as long the one that comes first. */
export function longest<T extends RuleMatch>(matches: readonly T[]): T[] {
  const sorted = matches.toSorted(
    (a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first,
  );
  const taken = new Set<number>();
  const kept: T[] = [];
  for (const match of sorted) {
    const places = Array.from({ length: match.last - match.first + 1 }, (_, i) => match.first + i);
    if (places.some((place) => taken.has(place))) continue;
    for (const place of places) taken.add(place);
    kept.push(match);
  }
  return kept.toSorted((a, b) => a.first - b.first);
}
