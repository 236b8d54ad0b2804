import type { Span } from "../../text/span";
import type { Document } from "../document";
import { firstFrom } from "../tokens-within";
import * as known from "./words";

export type Gender = "he" | "she";
/** A person the text names in full. */
export type Person = {
  name: string;
  /** Where the full name stands first. */
  span: Span;
  /** Nouns the text uses for the person: minister, farmer. */
  roles: Set<string>;
  gender: Gender | null;
};
/** One place where a person is named, in full or by a part of the name. */
export type Mention = Span & { person: Person };

/** The persons of a text and where they are named, in order. */
export type People = { persons: readonly Person[]; mentions: readonly Mention[] };

const WORD =
  "(?:(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Capt|Sgt|Maj|Adm|Rep|Sen|Gov|St|Jr|Sr|\\p{Lu})\\.|\\p{Lu}[\\p{L}’'-]*)";
const JOIN = "(?:(?:de|del|van|von|der|den|di|da|bin|ibn|al|el|la|le|du|dos|ter) )*(?:al-|el-)?";
const NAME = new RegExp(`${WORD}(?: ${JOIN}${WORD})*`, "gu");
const POSSESSIVE = /['’]s?$/u;
/** As far before or behind a name a role is looked for, in characters. */
const REACH = 60;

const bare = (word: string): string => word.toLowerCase().replace(/[.]$/u, "");

type Run = { parts: string[]; start: number; titles: string[] };

/** Splits a run of capital words at titles and takes off what is no part of a name. */
function namesOf(
  run: string,
  at: number,
  opensSentence: boolean,
  common: (word: string) => boolean,
): Run[] {
  const runs: Run[] = [];
  let current: Run = { parts: [], start: at, titles: [] };
  let offset = 0;
  for (const word of run.split(" ")) {
    const start = at + offset;
    offset += word.length + 1;
    const lower = bare(word.replace(POSSESSIVE, ""));
    const isOpening = opensSentence && start === at && common(lower);
    if (known.TITLES.has(lower) && current.parts.length === 0) current.titles.push(lower);
    else if (known.TITLES.has(lower) || isOpening) {
      runs.push(current);
      current = { parts: [], start, titles: known.TITLES.has(lower) ? [lower] : [] };
    } else {
      if (current.parts.length === 0) current.start = start;
      current.parts.push(word);
      if (POSSESSIVE.test(word)) {
        runs.push(current);
        current = { parts: [], start, titles: [] };
      }
    }
  }
  return [...runs, current].filter(({ parts }) => parts.length > 0);
}

const isPersonal = ({ parts }: Run): boolean =>
  parts.length > 1 &&
  parts.length < 6 &&
  parts.some((part) => part.length > 2) &&
  parts.every((part) => !known.NOT_A_PERSON.has(bare(part.replace(POSSESSIVE, "")))) &&
  !parts.every((part) => /^[\p{Lu}.’']+$/u.test(part));

/** Roles in the words beside a name: “the farmer Olaf Reni”, “Ana Rell, a spokeswoman for the port,”. */
function rolesBeside(text: string, { start, end }: Span): string[] {
  const before =
    /(?:[\p{L}-]+ ){1,4}$/u.exec(text.slice(Math.max(0, start - REACH), start))?.[0] ?? "";
  const apposed = /[\p{L} -]+, $/u.exec(text.slice(Math.max(0, start - REACH), start))?.[0] ?? "";
  const after = /^,(?: \d+,)? ([^,.;:“”"]+)/u.exec(text.slice(end, end + REACH * 2))?.[1] ?? "";
  const first = after.split(/ (?:of|for|in|at|from|who|with|on) /u)[0] ?? "";
  const isApposition =
    /^(?:the|a|an|his|her|their|its|\p{Lu}?[\p{L}]+['’]s|\d)|^[\p{L}-]+(?: [\p{L}-]+)?$/u.test(
      first,
    );
  return [
    before,
    /(?:^|\s)(?:the|a|an|his|her)\s[^,]*$/iu.test(apposed.slice(0, -2)) ? apposed : "",
    isApposition ? first : "",
  ]
    .flatMap((words) => words.toLowerCase().match(/[\p{L}-]+/gu) ?? [])
    .filter((word) => known.ROLES.has(word));
}

function genderOf(given: string, roles: Iterable<string>): Gender | null {
  for (const role of roles) {
    if (known.MALE.has(role)) return "he";
    if (known.FEMALE.has(role)) return "she";
  }
  if (known.MALE_NAMES.has(given)) return "he";
  return known.FEMALE_NAMES.has(given) ? "she" : null;
}

/** Finds the persons of a text by capitals, titles and the words beside a name; headlines only repeat names. */
export function peopleIn({ text, blocks, sentences, tokens }: Document): People {
  const small = new Set(
    tokens.filter(({ text: word, lower }) => word === lower).map(({ lower }) => lower),
  );
  const opening = new Set(sentences.map(({ start }) => start));
  const opensSentence = (at: number) => opening.has(at) || /["“‘'(«]/u.test(text.charAt(at - 1));
  const common = (word: string) => small.has(word) || SENTENCE_OPENERS.has(word);
  const byName = new Map<string, Person>();
  const byPart = new Map<string, Person>();
  const runs: Run[] = [];
  for (const { kind, span } of blocks)
    for (const { 0: run, index } of text.slice(span.start, span.end).matchAll(NAME)) {
      const at = span.start + index;
      for (const each of namesOf(run, at, opensSentence(at), common)) {
        runs.push(each);
        if (kind !== "headline" && isPersonal(each)) register(each, text, byName, byPart);
      }
    }
  const mentions = runs.flatMap(({ parts, start, titles }) => {
    const words = parts.map((part) => part.replace(POSSESSIVE, ""));
    const name = words.join(" ");
    const person = byName.get(name) ?? (words.length === 1 ? byPart.get(name) : undefined);
    if (!person) return [];
    person.gender ??= genderOf("", titles);
    return [{ start, end: start + name.length, person }];
  });
  return { persons: [...byName.values()], mentions };
}

function register(
  run: Run,
  text: string,
  byName: Map<string, Person>,
  byPart: Map<string, Person>,
): void {
  const words = run.parts.map((part) => part.replace(POSSESSIVE, ""));
  const name = words.join(" ");
  const span = { start: run.start, end: run.start + name.length };
  const roles = [...run.titles, ...rolesBeside(text, span)];
  const person = byName.get(name) ?? { name, span, roles: new Set(), gender: null };
  for (const role of roles) person.roles.add(role);
  person.gender ??= genderOf((words[0] ?? "").toLowerCase(), person.roles);
  byName.set(name, person);
  // Of two persons with one surname the first is meant by it.
  for (const part of [words.at(-1) ?? name, words[0] ?? name])
    if (!byPart.has(part)) byPart.set(part, person);
}

/** Words that begin a sentence with a capital and no name. */
const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
  "the a an in on at by for from with without after before during since until when while where as if but and or so yet although though because despite he she they it we you i his her their its our my this that these those there here not no some many most several both all each every one two three according meanwhile however still also then now today yesterday tomorrow earlier later last next first once".split(
    " ",
  ),
);

/** The mentions that begin inside a span. */
export const mentionsIn = ({ mentions }: People, { start, end }: Span): readonly Mention[] =>
  mentions.slice(firstFrom(mentions, start), firstFrom(mentions, end));
