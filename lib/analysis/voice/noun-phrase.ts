import { type Span, slice } from "../../text/span";
import type { Speaker } from "../analysis";
import type { Token } from "../tokens";
import * as known from "./words";

/** The words of a source taken apart. */
export type NounPhrase = {
  /** The whole, without marks and commas at its edges. */
  name: string;
  /** What stands before anything hung on it: “an aide” of “an aide to the mayor, who …”. */
  core: readonly Token[];
  hung: readonly Token[];
  /** Its first word and its last one, in small letters. */
  first: string;
  head: string;
  type: Speaker["type"];
};

const LINKS: ReadonlySet<string> = new Set(
  "of for in at from to on with by about near against among between within under over across".split(
    " ",
  ),
);
const ENDS_CORE = /^(?:[,;:()—–“”"]|who|which|whose|that)$/iu;

const endsCore = ({ lower, pos, text }: Token): boolean =>
  LINKS.has(lower) || ENDS_CORE.test(text) || pos === "SCONJ";

function typeOf(core: readonly Token[], head: string): Speaker["type"] {
  const words = core.map(({ lower }) => lower);
  if (words.some((word) => known.FOOTAGE.has(word))) return "footage";
  if (known.DOCUMENTS.has(head)) return "document";
  if (known.ROLES.has(head)) return "person";
  if (words.some((word) => known.INSTITUTIONS.has(word))) return "institution";
  const isPlural = /(?:[^s]s|people)$/u.test(head) && head === core.at(-1)?.text;
  return isPlural ? "group" : "institution";
}

/** What goes with the verb and is no part of a name. */
const ASIDE =
  /,? (?:also|again|earlier|however|later|meanwhile|then|too|yesterday|today|in turn|for (?:his|her|its|their) part)$/iu;

/** Takes the words of a source apart. Undefined when there are none. */
export function nounPhraseOf(
  text: string,
  source: readonly Span[],
  tokens: readonly Token[],
): NounPhrase | undefined {
  const name = source
    .map((span) => slice(text, span))
    .join(" ")
    .replace(/\s+/gu, " ")
    .replace(/^["“‘(,\s]+|["”’),.;:\s]+$/gu, "")
    .replace(ASIDE, "");
  const [opening] = tokens;
  if (name === "" || !opening) return undefined;
  const stop = tokens.findIndex((token, at) => at > 0 && endsCore(token));
  const core = stop === -1 ? tokens : tokens.slice(0, stop);
  const head = core.findLast(({ lower }) => lower !== "'s")?.lower ?? "";
  return {
    name,
    core,
    hung: tokens.slice(core.length),
    first: opening.lower,
    head,
    type: typeOf(core, head),
  };
}

const CAPITAL = /^\p{Lu}/u;
const PEOPLES = /(?:ian|ean|ish|ese|eri|aqi|ani)$/u;

/** Whether some words name somebody or something. The first word of a sentence has a capital anyway. */
export const hasName = (tokens: readonly Token[], opensAt: number | undefined): boolean =>
  tokens.some(
    ({ text, lower, pos, start }) =>
      CAPITAL.test(text) &&
      !known.BROAD.has(lower) &&
      !known.INDEFINITE.has(lower) &&
      (start !== opensAt || PEOPLES.test(lower) || (pos === "PROPN" && !/[a-z]s$/u.test(lower))),
  );

const OFFICES =
  /(?:port|harbour|harbor|hospital|health|fire|rail|prison|school|city|council|election|union)/u;

/** Whether some words name a body that has an office: “the ministry”, “hospital”. */
export const hasBody = (tokens: readonly Token[]): boolean =>
  tokens.some(
    ({ lower, lemma }) =>
      !known.BROAD.has(lower) && (known.INSTITUTIONS.has(lower) || known.INSTITUTIONS.has(lemma)),
  );

/** Whether some words name what an official can belong to. */
export const hasOffice = (tokens: readonly Token[]): boolean =>
  hasBody(tokens) || tokens.some(({ lower }) => OFFICES.test(lower));
