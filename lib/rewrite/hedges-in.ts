import { DOUBTFUL_MONTHS } from "./figures";
import { numbersIn, type Value } from "./figures-in";
import { BEFORE_FIGURES, HEDGES } from "./hedges";
import { NEGATIONS } from "./negations";
import { findPhrases, readWords } from "./words";

const ALL = HEDGES.flat();

const groupOf = (phrase: string): string =>
  String(HEDGES.findIndex((group) => group.includes(phrase)));

/** Every hedge in a text; hedges that may stand in for each other have the same value. */
export function hedgesIn(text: string): Value[] {
  const numbers = numbersIn(text);
  const isMonth = (start: number, end: number, phrase: string) =>
    DOUBTFUL_MONTHS.has(phrase) &&
    /^\p{Lu}/u.test(text.slice(start, end)) &&
    numbers.some((each) => each.start - end === 1 || start - each.end === 1);
  return findPhrases(readWords(text), ALL).flatMap(({ start, end, phrase }) => {
    const isBare = BEFORE_FIGURES.has(phrase) && !numbers.some((each) => each.start - end === 1);
    return isBare || isMonth(start, end, phrase) ? [] : [{ start, end, value: groupOf(phrase) }];
  });
}

/** Every negation in a text; all have the same value, because one may stand in for another. */
export function negationsIn(text: string): Value[] {
  const words = readWords(text);
  const listed = findPhrases(words, NEGATIONS).map(({ start, end }) => ({ start, end }));
  const shortened = words.filter(({ lower }) => lower.endsWith("n't"));
  return [...listed, ...shortened]
    .map(({ start, end }) => ({ start, end, value: "not" }))
    .toSorted((a, b) => a.start - b.start);
}
