import type { Token } from "../tokens";

const PAST = new Map(
  "say said,tell told,leave left,take took,begin began,steal stole,make made,give gave,lead led,hold held,fight fought,fall fell,rise rose,spend spent,keep kept,get got,meet met,hit hit,cut cut,put put,spread spread,set set,grow grew,become became,break broke,teach taught,be was,go went"
    .split(",")
    .map((pair) => pair.split(" ") as [string, string]),
);
const DOUBLED = new Set([
  "stop",
  "rob",
  "ban",
  "plan",
  "hit",
  "cut",
  "get",
  "begin",
  "put",
  "set",
  "drop",
]);

const past = (verb: string): string => {
  const irregular = PAST.get(verb);
  if (irregular) return irregular;
  if (DOUBLED.has(verb)) return `${verb}${verb.at(-1)}ed`;
  return verb.endsWith("e") ? `${verb}d` : `${verb.replace(/([^aeiou])y$/u, "$1i")}ed`;
};
const going = (verb: string): string => {
  if (DOUBLED.has(verb)) return `${verb}${verb.at(-1)}ing`;
  return `${verb.replace(/([^eo])e$/u, "$1")}ing`;
};
const many = (word: string): string =>
  /(?:s|x|ch|sh)$/u.test(word) ? `${word}es` : `${word.replace(/([^aeiou])y$/u, "$1ie")}s`;

function inflected(plain: string, like: Token): string {
  const [first = "", ...rest] = plain.split(" ");
  const shown = (word: string) => [word, ...rest].join(" ");
  if (like.pos === "VERB" && !first.endsWith("ed")) {
    if (/ing$/u.test(like.lower)) return shown(going(first));
    if (like.lower !== like.lemma && /s$/u.test(like.lower)) return shown(many(first));
    return like.lower === like.lemma ? plain : shown(past(first));
  }
  const plural = like.pos === "NOUN" && like.lower !== like.lemma && like.lower.endsWith("s");
  return plural && rest.length === 0 && !/(?:s|people|children)$/u.test(plain)
    ? many(plain)
    : plain;
}

/**
 * Plainer words in the form of the word that they may stand for: “criticised” for “slammed”, “fighters” for
 * “militants”. A list may hold a verb and its noun (“kill”, “killing”): only the one that fits stays.
 */
export function plainerWords(neutral: readonly string[], like: Token): string[] {
  const isNoun = (word: string) => word.endsWith("ing");
  const mixed = neutral.some(isNoun) && !neutral.every(isNoun);
  const verb = like.pos === "VERB";
  return neutral
    .filter((word) => !mixed || isNoun(word) !== verb)
    .map((word) => inflected(word, like));
}
