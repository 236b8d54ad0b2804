import type { Span } from "../text/span";
import { DATE_WORDS, DOUBTFUL_MONTHS, NUMBER_WORDS } from "./figures";
import { readWords, type Word } from "./words";

/** A figure or a date word: where it stands and what it is worth, so that “18” and “eighteen” are the same. */
export type Value = Span & { value: string };

const DIGITS = /^\d[\d.,]*/u;

function numberIn(lower: string): string | undefined {
  const digits = DIGITS.exec(lower)?.[0];
  if (digits) return digits.replaceAll(",", "").replace(/\.$/u, "");
  const parts = lower.split("-").map((part) => ownOf(NUMBER_WORDS, part));
  return parts.every((part) => part !== undefined) ? parts.join("+") : undefined;
}

const ownOf = (table: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** Every figure in a text, in digits or in words. */
export const numbersIn = (text: string): Value[] =>
  readWords(text).flatMap(({ start, end, lower }) => {
    const value = numberIn(lower);
    return value === undefined ? [] : [{ start, end, value }];
  });

const isFigure = (word: Word | undefined): boolean => word !== undefined && DIGITS.test(word.lower);

/** Every day, month and word for a day in a text; years and days of the month are numbers. */
export const datesIn = (text: string): Value[] => {
  const words = readWords(text);
  return words.flatMap(({ start, end, lower }, at) => {
    const value = lower.replace(/'s$/u, "");
    const isMonth =
      DOUBTFUL_MONTHS.has(value) && (isFigure(words[at - 1]) || isFigure(words[at + 1]));
    return isMonth || DATE_WORDS.has(value) ? [{ start, end, value }] : [];
  });
};
