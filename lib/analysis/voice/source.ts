import { type Span, slice } from "../../text/span";
import type { Speaker } from "../analysis";
import type { Token } from "../tokens";
import { hasBody, hasName, hasOffice, type NounPhrase, nounPhraseOf } from "./noun-phrase";
import { type Mention, mentionsIn, type People, type Person } from "./people";
import { unnamedWords } from "./unnamed";
import * as known from "./words";

/** What a source says about itself, before anything is carried over from elsewhere. */
export type Reading =
  | { is: "person"; person: Person; at: Span }
  | { is: "named"; name: string; type: Speaker["type"] }
  | { is: "unnamed"; name: string; type: "unnamed" | "footage" }
  /** “he”, “she”, “they”, “it”, “who”. */
  | { is: "pronoun"; word: string; name: string }
  /** “the minister”, “his forces”: somebody who may stand before; `crowd` when no one of many is meant. */
  | { is: "definite"; name: string; noun: string; crowd: boolean }
  | { is: "nothing" }
  /** It is passed on, and no words stand there for whoever said it. */
  | { is: "nobody" };

const PRONOUNS: ReadonlySet<string> = new Set(
  "he she they it we i you who this that him her them himself herself both".split(" "),
);
const OWNERS: ReadonlySet<string> = new Set(["his", "her", "their", "its"]);
const DEFINITE: ReadonlySet<string> = new Set(["the", "this", "that", "these", "those", ...OWNERS]);

const unnamed = ({ name, type }: NounPhrase): Reading => ({
  is: "unnamed",
  name,
  type: type === "footage" ? "footage" : "unnamed",
});
const named = ({ name, type }: NounPhrase): Reading => ({ is: "named", name, type });

/** Reads the words of a source. `opensAt` is where its sentence begins: a capital there says nothing. */
export function readSource(
  text: string,
  source: readonly Span[],
  tokens: readonly Token[],
  people: People,
  opensAt: number | undefined,
): Reading {
  const phrase = nounPhraseOf(text, source, tokens);
  if (!phrase) return { is: "nothing" };
  if (unnamedWords(tokens, ["nobody", "near"])) return unnamed(phrase);
  const { core, first, head, name } = phrase;
  const persons = personsOf(text, phrase, tokens, people);
  if (persons.length > 1) return { is: "named", name, type: "group" };
  const [person] = persons;
  if (person) return { is: "person", person: person.person, at: person };
  if (core.length === 1 && PRONOUNS.has(head)) return { is: "pronoun", word: head, name };
  const many = unnamedWords(core, ["crowd"]);
  // “The Workers’ Federation” is a body.
  const crowd = many && !/^['’]/u.test(text.slice(many.end)) ? many : undefined;
  const isNamed = hasName(phrase.hung, undefined);
  const isDefinite = DEFINITE.has(first) && (!isNamed || OWNERS.has(first));
  if (crowd && !(isDefinite && core.length === 2)) return crowdOf(phrase, isNamed);
  const office = unnamedWords(core, ["office"]);
  if (office) return officialOf(phrase, office, opensAt);
  if (known.INDEFINITE.has(first)) return oneOf(phrase, opensAt);
  if (isDefinite && !hasName(core, opensAt))
    return { is: "definite", name, noun: head, crowd: crowd !== undefined };
  return DEFINITE.has(first) ? named(phrase) : bareOf(phrase, opensAt);
}

/** The persons a source names: in its core, or one in apposition to it. “Rell’s lawyer” is not Rell. */
function personsOf(
  text: string,
  { core }: NounPhrase,
  tokens: readonly Token[],
  people: People,
): Mention[] {
  const [start, end] = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0];
  const all = mentionsIn(people, { start, end }).filter(
    (each) => !/^['’]/u.test(text.slice(each.end, each.end + 1)),
  );
  const inCore = all.filter((each) => each.start < (core.at(-1)?.end ?? end));
  const isList = core.some(({ lower }) => lower === "and");
  if (inCore.length > 0) return isList ? inCore : inCore.slice(-1);
  const apposed = all.find(
    (each) =>
      slice(text, each) === each.person.name &&
      /[,(—–]\s*(?:\p{L}+\s+){0,3}$/u.test(text.slice(start, each.start)),
  );
  return apposed ? [apposed] : [];
}

/** A crowd is nobody, unless it comes from a body with a name: “experts at Norland University”. */
const crowdOf = (phrase: NounPhrase, isNamed: boolean): Reading =>
  isNamed && /^(?:from|at|with)$/u.test(phrase.hung[0]?.lower ?? "")
    ? { is: "named", name: phrase.name, type: "group" }
    : unnamed(phrase);

/** Officials can be found when it is said whose they are. */
function officialOf(phrase: NounPhrase, office: Span, opensAt: number | undefined): Reading {
  const others = phrase.core.filter(({ start }) => start < office.start || office.end <= start);
  const isFindable =
    hasName(others, opensAt) ||
    hasName(phrase.hung, undefined) ||
    hasOffice(others.filter(({ lower }) => !known.BROAD.has(lower))) ||
    hasBody(phrase.hung);
  return isFindable ? { is: "named", name: phrase.name, type: "group" } : unnamed(phrase);
}

/** “A nurse” is nobody; “a spokesman for the port”, “a study by the bank” can be found. */
function oneOf(phrase: NounPhrase, opensAt: number | undefined): Reading {
  const { core, hung, type } = phrase;
  const isSpokesman = core.some(({ lower }) => lower.startsWith("spokes"));
  if (type === "person" && !isSpokesman) return unnamed(phrase);
  if (type === "group" && !hasName(core, opensAt)) return unnamed(phrase);
  if (type === "footage") return isReleased(phrase) ? named(phrase) : unnamed(phrase);
  const isFindable =
    hasName(core, opensAt) || hasName(hung, undefined) || hasBody(hung) || hasBody(core);
  if (!isFindable) return unnamed(phrase);
  return isSpokesman ? { is: "named", name: phrase.name, type: "person" } : named(phrase);
}

const isReleased = ({ hung }: NounPhrase): boolean =>
  hung.some(({ lower }) => /^(?:by|from|released|published)$/u.test(lower)) &&
  (hasName(hung, undefined) || hasBody(hung));

/** Without an article: a name, a body, or many people of one trade. */
function bareOf(phrase: NounPhrase, opensAt: number | undefined): Reading {
  const { core, hung, head, type } = phrase;
  const isNamed = hasName(core, opensAt);
  if (type === "footage") return isNamed || isReleased(phrase) ? named(phrase) : unnamed(phrase);
  const isMany = /(?:s|people)$/u.test(head) && !isNamed && !hasBody(core);
  return isMany && !hasName(hung, undefined) && !hasBody(hung) ? unnamed(phrase) : named(phrase);
}
