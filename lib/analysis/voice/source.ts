import { type Span, slice } from "../../text/span";
import type { Speaker } from "../analysis";
import type { Token } from "../tokens";
import { mentionsIn, type People, type Person } from "./people";
import { unnamedWords } from "./unnamed";
import * as known from "./words";

/** What a source says about itself, before anything is carried over from elsewhere. */
export type Reading =
  | { is: "person"; person: Person; at: Span; full: boolean }
  | { is: "named"; name: string; type: Speaker["type"] }
  | { is: "unnamed"; name: string; words: string; type: "unnamed" | "footage" }
  /** “he”, “she”, “they”, “it”, “I”. */
  | { is: "pronoun"; word: string; name: string }
  /** “the minister”, “his forces”: somebody who may stand before. */
  | { is: "definite"; name: string; noun: string; crowd: boolean }
  | { is: "nothing" };

const PRONOUNS: ReadonlySet<string> = new Set(
  "he she they it we i you who this that him her them himself herself both".split(" "),
);
const DEFINITE: ReadonlySet<string> = new Set(
  "the this that these those his her their its".split(" "),
);
const LINKS: ReadonlySet<string> = new Set(
  "of for in at from to on with by about near against among between within under over across".split(
    " ",
  ),
);
const CAPITAL = /^\p{Lu}/u;
const PUNCTUATION = /^[,;:()—–“”"-]$/u;

/** The words of a noun phrase before what is hung on it: “an aide” of “an aide to the mayor, who …”. */
function coreOf(tokens: readonly Token[]): Token[] {
  const stop = tokens.findIndex(
    ({ lower, pos, text }, at) =>
      at > 0 &&
      (LINKS.has(lower) ||
        PUNCTUATION.test(text) ||
        /^wh(?:o|ich|ose)$|^that$/u.test(lower) ||
        (pos === "SCONJ" && lower !== "that")),
  );
  const core = stop === -1 ? [...tokens] : tokens.slice(0, stop);
  return core.length > 0 ? core : [...tokens];
}

const isProper = ({ text, pos, lower }: Token, at: number, opens: boolean): boolean =>
  CAPITAL.test(text) &&
  !known.BROAD.has(lower) &&
  !known.INDEFINITE.has(lower) &&
  !DEFINITE.has(lower) &&
  (at > 0 || !opens || pos === "PROPN" || /(?:ian|ean|ish|ese|eri|aqi|ani)$/u.test(lower));

function typeOf(core: readonly Token[]): Speaker["type"] {
  const nouns = core.map(({ lower }) => lower);
  if (nouns.some((noun) => known.FOOTAGE.has(noun))) return "footage";
  const last = core.filter(({ lower }) => lower !== "'s").at(-1)?.lower ?? "";
  if (known.DOCUMENTS.has(last)) return "document";
  if (known.ROLES.has(last)) return "person";
  if (nouns.some((noun) => known.INSTITUTIONS.has(noun))) return "institution";
  return /(?:[^s]s|people)$/u.test(last) && last === core.at(-1)?.text ? "group" : "institution";
}

/** Reads the words of a source. `around` are the words of its sentence, in which it may ask not to be named. */
export function readSource(
  text: string,
  source: readonly Span[],
  tokens: readonly Token[],
  people: People,
  opens: boolean,
): Reading {
  const first = source[0];
  if (!first || tokens.length === 0) return { is: "nothing" };
  const name = source
    .map((span) => slice(text, span))
    .join(" ")
    .replace(/\s+/gu, " ")
    .replace(/^["“‘(,\s]+|["”’),.;:\s]+$/gu, "");
  if (name === "") return { is: "nothing" };
  const core = coreOf(tokens);
  const end = core.at(-1)?.end ?? first.end;
  const persons = mentionsIn(people, { start: first.start, end: source.at(-1)?.end ?? first.end });
  const own = (place: { start: number; end: number }) =>
    !/^['’]/u.test(text.slice(place.end, place.end + 1));
  const inCore = persons.filter((each) => each.start < end && own(each));
  const listed =
    core.some(({ lower }) => lower === "and") &&
    new Set(inCore.map(({ person }) => person)).size > 1;
  if (listed) return { is: "named", name, type: "group" };
  const apposed = persons.filter(
    (each) =>
      own(each) && /[,(—–]\s*(?:\p{L}+\s+){0,3}$/u.test(text.slice(first.start, each.start)),
  );
  const hit =
    inCore.at(-1) ?? apposed.find(({ person, start, end: to }) => to - start >= person.name.length);
  const always = unnamedWords(tokens, ["nobody", "near"]);
  if (hit && !always)
    return {
      is: "person",
      person: hit.person,
      at: hit,
      full: slice(text, hit) === hit.person.name,
    };
  if (always) return { is: "unnamed", name, words: always.words, type: "unnamed" };
  const head = core.at(-1);
  const only = core.filter(({ lower }) => lower !== "all");
  if (only.length === 1 && head && PRONOUNS.has(head.lower))
    return { is: "pronoun", word: head.lower, name };
  const det = core[0]?.lower ?? "";
  const proper = core.some((token, at) => isProper(token, at, opens));
  const hung = tokens.slice(core.length);
  const hungProper = hung.some(
    ({ text: word, lower }) => CAPITAL.test(word) && !known.BROAD.has(lower),
  );
  const body = core.some(
    ({ lower, lemma }) => known.INSTITUTIONS.has(lower) || known.INSTITUTIONS.has(lemma),
  );
  const hungBody = hung.some(({ lower }) => known.INSTITUTIONS.has(lower));
  const type = typeOf(core);
  const crowd = unnamedWords(core, ["crowd"]);
  const unnamed = (words: string): Reading => ({
    is: "unnamed",
    name,
    words,
    type: type === "footage" ? "footage" : "unnamed",
  });
  if (crowd && !(DEFINITE.has(det) && !hungProper && core.length === 2)) {
    const fromBody = /^(?:from|at|with)$/u.test(hung[0]?.lower ?? "") && hungProper;
    return fromBody ? { is: "named", name, type: "group" } : unnamed(crowd.words);
  }
  const office = unnamedWords(core, ["office"]);
  const offices = core.filter(({ lower }) => !known.BROAD.has(lower));
  if (office) {
    const isBody =
      offices.some(({ lower }) => known.INSTITUTIONS.has(lower)) ||
      /(?:port|harbour|harbor|hospital|health|fire|rail|prison|school|city|council|election|union)/u.test(
        offices.map(({ lower }) => lower).join(" "),
      );
    return proper || isBody || hungProper || hungBody
      ? { is: "named", name, type: "group" }
      : unnamed(office.words);
  }
  const isSpokesman = core.some(({ lower }) => /^spokes/u.test(lower));
  if (known.INDEFINITE.has(det)) {
    if (proper && type !== "person") return { is: "named", name, type };
    if (
      isSpokesman ||
      type === "document" ||
      type === "institution" ||
      (type === "footage" && hungBody)
    )
      return hungProper || hungBody || body || proper || type === "institution"
        ? { is: "named", name, type: isSpokesman ? "person" : type }
        : unnamed(name);
    if (type === "footage" && hungProper && /^(?:by|from|of)$/u.test(hung[0]?.lower ?? ""))
      return { is: "named", name, type };
    return unnamed(name);
  }
  if (DEFINITE.has(det) && !proper)
    return hungProper && !/^(?:his|her|their|its)$/u.test(det)
      ? { is: "named", name, type }
      : { is: "definite", name, noun: core.at(-1)?.lower ?? "", crowd: crowd !== undefined };
  const released =
    hung.some(({ lower }) => /^(?:released|by|from|published)$/u.test(lower)) &&
    (hungProper || hungBody);
  if (type === "footage") return proper || released ? { is: "named", name, type } : unnamed(name);
  if (
    !proper &&
    !body &&
    /(?:s|people)$/u.test(core.at(-1)?.lower ?? "") &&
    !hungBody &&
    !hungProper
  )
    return unnamed(name);
  return { is: "named", name, type: known.ROLES.has(core.at(-1)?.lower ?? "") ? "person" : type };
}
