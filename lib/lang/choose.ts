import { type Language, languageNamed, ORIGINAL } from "./languages";

/** What a request says about languages: asked for in its address, chosen earlier, and what its browser accepts. */
export type Wishes = {
  asked: string | null | undefined;
  chosen: string | null | undefined;
  /** An Accept-Language header as it came. */
  accepts: string | null | undefined;
};

/** More than any browser sends; the rest of a longer list is not looked at. */
const LONGEST_LIST = 20;

/** The ranges of an Accept-Language header, most wanted first; ranges with a weight of 0 are left out. */
function rangesOf(header: string): string[] {
  return header
    .split(",", LONGEST_LIST)
    .map((part) => {
      const [range = "", ...rest] = part.split(";").map((piece) => piece.trim());
      const weight = rest.find((piece) => /^q=/i.test(piece))?.slice(2);
      return { range: range.toLowerCase(), weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ range, weight }) => range !== "" && weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ range }) => range);
}

/** A range and what is left as its end is cut off piece by piece: es-419-x, es-419, es. */
const widened = (range: string): string[] =>
  range.split("-").map((_, cut, pieces) => pieces.slice(0, pieces.length - cut).join("-"));

/**
 * The language to answer in: as asked, else as chosen earlier, else the first one the browser accepts (by RFC 4647's
 * lookup), else the original. What is not among the languages counts as not said.
 */
export function chooseLanguage(wishes: Wishes, among: readonly Language[]): Language {
  const accepted = () =>
    rangesOf(wishes.accepts ?? "")
      .flatMap(widened)
      .map((range) => languageNamed(range, among))
      .find((language) => language !== undefined);
  return (
    languageNamed(wishes.asked, among) ??
    languageNamed(wishes.chosen, among) ??
    accepted() ??
    ORIGINAL
  );
}
