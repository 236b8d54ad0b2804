import type { Span } from "../../text/span";
import type { Speaker } from "../analysis";
import type { Document } from "../document";
import { around, firstFrom } from "../tokens-within";
import { type Gender, mentionsIn, type People, type Person } from "./people";
import type { Reading } from "./source";
import { FEMALE, MALE, ROLES } from "./words";

/** Who speaks in one attribution, as found out. */
export type Heard = {
  speaker: Speaker | null;
  person: Person | null;
  /** Whether readers could find whoever speaks; not so of a crowd or of nobody. */
  findable: boolean;
  /** The source's own words, or null where there are none. */
  words: Span | null;
  /** Where the attribution stands. */
  at: number;
  /** How sure the name is, from 0 to 1, as judged by the rule's author. */
  sure: number;
};

/** As many sentences back somebody can be meant by “he” or “the minister”; as many speakers are kept in mind. */
const BACK = 6;
const IN_MIND = 12;
/** As many code units beside a full name a role is explained. */
const NEAR = 60;
/** A subject begins within so many characters of its sentence. */
const OPENING = 40;
/** What speaks for a person: to have spoken, to open a sentence, to be named; what each sentence between takes away. */
const SPOKE = 3;
const OPENED = 2.6;
const NAMED = 1.4;
const PER_SENTENCE = 1;

/** What a single person without a name begins with. */
const ONE: ReadonlySet<string> = new Set(["a", "an", "one", "another"]);

const POINTING: ReadonlySet<string> = new Set(
  "the this that these those his her their its same".split(" "),
);
const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "");

const gendered = (gender: Gender) => (person: Person) =>
  person.gender === null || person.gender === gender;

const typeOf = (noun: string): Speaker["type"] => {
  if (ROLES.has(noun)) return "person";
  return noun.endsWith("s") ? "group" : "institution";
};

const byWord = (pronoun: string): Speaker["type"] => {
  if (/^(?:they|them|both|we)$/u.test(pronoun)) return "group";
  return /^(?:it|that|this)$/u.test(pronoun) ? "institution" : "person";
};

/** Hears the speakers of a text one after the other, so that “he added” finds who spoke before. */
export class Listener {
  readonly #heard: Heard[] = [];
  readonly #document: Document;
  readonly #people: People;
  readonly #byRole: ReadonlyMap<string, readonly Person[]>;
  readonly #blocks: readonly Span[];

  constructor(document: Document, people: People) {
    this.#document = document;
    this.#people = people;
    this.#blocks = document.blocks.map(({ span }) => span);
    const byRole = new Map<string, Person[]>();
    for (const person of people.persons)
      for (const role of person.roles) byRole.set(role, [...(byRole.get(role) ?? []), person]);
    this.#byRole = byRole;
  }

  /** Who speaks with this source at this place. Without a source it is whoever spoke last. */
  hear(reading: Reading, words: Span | null, at: number): Heard {
    const heard = { ...this.#find(reading, words, at), words, at };
    if (heard.speaker) this.#heard.push(heard);
    return heard;
  }

  #find(reading: Reading, words: Span | null, at: number): Heard {
    if (reading.is === "person") return this.#personal(reading.person, at, reading.at, 0.9);
    if (reading.is === "nothing")
      return this.#again(this.#heard.at(-1), at, 0.7) ?? nobody(words, at);
    if (reading.is === "nobody") return nobody(words, at);
    const { name } = reading;
    if (reading.is === "pronoun")
      return this.#byPronoun(reading.word, at) ?? named(name, byWord(reading.word), true, at, 0.4);
    if (reading.is === "definite")
      return (
        this.#byNoun(reading.noun, name, at) ??
        named(name, reading.crowd ? "unnamed" : typeOf(reading.noun), !reading.crowd, at, 0.6)
      );
    const holder = reading.is === "named" ? this.#holderOf(name) : undefined;
    if (holder) return this.#personal(holder, at, null, 0.7);
    return named(name, reading.type, reading.is === "named", at, 0.85);
  }

  #personal(person: Person, at: number, here: Span | null, sure: number): Heard {
    const isFull =
      here?.start === person.span.start || (here && here.end - here.start >= person.name.length);
    const speaker: Speaker = {
      name: person.name,
      type: "person",
      carriedFrom: isFull ? null : person.span,
    };
    return { speaker, person, findable: true, words: here, at, sure };
  }

  /** “Norland’s president”: the person of that role whose full name stands beside the same names. */
  #holderOf(name: string): Person | undefined {
    const words = name.match(/[\p{L}-]+/gu) ?? [];
    const noun = words.at(-1)?.toLowerCase() ?? "";
    const others = words.slice(0, -1).filter((word) => /^\p{Lu}/u.test(word) && word !== "The");
    if (others.length === 0) return undefined;
    return this.#byRole.get(noun)?.find(({ span }) => {
      const near = this.#document.text.slice(Math.max(0, span.start - NEAR), span.end + NEAR);
      return others.every((word) => near.includes(word));
    });
  }

  #again(before: Heard | undefined, at: number, sure: number): Heard | undefined {
    if (!before?.speaker) return undefined;
    const carriedFrom = before.person?.span ?? before.speaker.carriedFrom ?? before.words;
    return { ...before, speaker: { ...before.speaker, carriedFrom }, at, sure };
  }

  #sentenceAt(at: number): number {
    return Math.max(0, firstFrom(this.#document.sentences, at + 1) - 1);
  }

  #likeliest(at: number, suits: (person: Person) => boolean): Person | undefined {
    const { sentences, text } = this.#document;
    const here = this.#sentenceAt(at);
    const scores = new Map<Person, number>();
    const add = (person: Person, score: number) => {
      if (suits(person)) scores.set(person, Math.max(scores.get(person) ?? -BACK, score));
    };
    for (let back = 0; back <= Math.min(BACK, here); back++) {
      const sentence = sentences[here - back];
      if (!sentence) continue;
      const before = { start: sentence.start, end: Math.min(sentence.end, at) };
      mentionsIn(this.#people, before).forEach(({ person, start, end }, order) => {
        const isOwner = /^['’]s/u.test(text.slice(end, end + 2));
        const isSubject = order === 0 && !isOwner && start - sentence.start < OPENING;
        add(person, (isSubject ? OPENED : NAMED) - back * PER_SENTENCE);
      });
    }
    for (const { person, at: place } of this.#heard.slice(-IN_MIND)) {
      const back = here - this.#sentenceAt(place);
      if (person && place < at && back <= BACK) add(person, SPOKE - back * PER_SENTENCE);
    }
    return [...scores].toSorted((a, b) => b[1] - a[1])[0]?.[0];
  }

  #carried(at: number, suits: (person: Person) => boolean): Heard | undefined {
    const person = this.#likeliest(at, suits);
    return person && this.#personal(person, at, null, 0.75);
  }

  #last(types: readonly Speaker["type"][], at: number): Heard | undefined {
    const here = this.#sentenceAt(at);
    const before = this.#heard
      .slice(-IN_MIND)
      .findLast(
        ({ speaker, at: place }) =>
          speaker !== null &&
          types.includes(speaker.type) &&
          here - this.#sentenceAt(place) <= BACK,
      );
    return this.#again(before, at, 0.6);
  }

  /** Somebody without a name who spoke just before, in the same paragraph: “a diplomat … he added”. */
  #unnamedBefore(at: number, not: ReadonlySet<string>): Heard | undefined {
    const before = this.#heard.at(-1);
    const words = before?.speaker?.name.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
    const block = around(this.#blocks, at);
    const isOne = before && !before.person && !before.findable && ONE.has(words[0] ?? "");
    if (!isOne || !block || before.at < block.start || words.some((word) => not.has(word)))
      return undefined;
    return this.#again(before, at, 0.65);
  }

  #byPronoun(word: string, at: number): Heard | undefined {
    if (/^(?:he|him|himself)$/u.test(word))
      return this.#unnamedBefore(at, FEMALE) ?? this.#carried(at, gendered("he"));
    if (/^(?:she|her|herself)$/u.test(word))
      return this.#unnamedBefore(at, MALE) ?? this.#carried(at, gendered("she"));
    if (/^(?:they|them|both)$/u.test(word))
      return this.#last(["group", "institution", "unnamed", "person"], at);
    if (word === "it") return this.#last(["institution", "document", "group"], at);
    return this.#carried(at, () => true) ?? this.#last(["group", "institution", "document"], at);
  }

  #byNoun(noun: string, name: string, at: number): Heard | undefined {
    const meant = wordsOf(name).filter((word) => !POINTING.has(word));
    const same = this.#heard.slice(-IN_MIND).findLast(({ speaker }) => {
      const words = wordsOf(speaker?.name ?? "");
      // “The interior ministry” is not the defence ministry.
      return (
        words.includes(noun) && (ROLES.has(noun) || meant.every((word) => words.includes(word)))
      );
    });
    // “the 43-year-old”
    if (noun === "old") return this.#carried(at, () => true);
    if (!ROLES.has(noun)) return this.#again(same, at, 0.65);
    const known =
      this.#likeliest(at, ({ roles }) => roles.has(noun)) ??
      this.#byRole.get(noun)?.findLast(({ span }) => span.start < at);
    if (known) return this.#personal(known, at, null, 0.75);
    if (same) return this.#again(same, at, 0.6);
    if (/^(?:his|her|their|its)\b/iu.test(name)) return undefined;
    if (MALE.has(noun)) return this.#carried(at, gendered("he"));
    if (FEMALE.has(noun)) return this.#carried(at, gendered("she"));
    return this.#carried(at, ({ roles }) => roles.size === 0);
  }
}

const named = (
  name: string,
  type: Speaker["type"],
  findable: boolean,
  at: number,
  sure: number,
): Heard => ({
  speaker: { name, type, carriedFrom: null },
  person: null,
  findable,
  words: null,
  at,
  sure,
});

const nobody = (words: Span | null, at: number): Heard => ({
  speaker: null,
  person: null,
  findable: false,
  words,
  at,
  sure: 0.4,
});
