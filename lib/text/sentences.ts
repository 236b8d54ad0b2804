import type { Span } from "./span";

/** Titles and short forms that stand before a name or a number and so never end a sentence. */
const BEFORE_A_NAME = [
  ..."Mr Mrs Ms Mx Dr Prof Rev St Gen Col Lt Capt Sgt Maj Adm Rep Sen Gov Hon No Nos vs".split(" "),
  ..."Brig Cmdr Cpl Supt Insp Det Messrs Amb Mt Ft Reps Sens Gens Pvt Spc Atty".split(" "),
  ..."Sr Sra Srta Dra Gral Lic Ing Ud Uds EE núm".split(" "),
].join("|");

/** One capital with a stop is an initial: J. Smith, the U.S. Army. */
const GOES_ON = new RegExp(`(?:^|[^\\p{L}])(?:\\p{Lu}|${BEFORE_A_NAME})\\.\\s*$`, "u");
/** More characters than any short form and the blanks after it take: a long sentence is not read again and again. */
const REACH = 24;

/** Short forms that end a sentence or not, by what follows: Oct. 5, 9 p.m. Monday, the U.S. They left. */
const BY_WHAT_FOLLOWS: readonly (readonly [before: RegExp, after: RegExp, goesOn: boolean])[] = [
  [/\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.\s*$/, /^\d/, true],
  [
    /\d ?[ap]\.m\.\s*$/,
    /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z]{2,4}\b|[A-Z][a-z]+ time)/,
    true,
  ],
  [
    /\b(?:\p{Lu}\.){2,}\s*$/u,
    /^(?:The|He|She|It|They|But|And|This|These|We|There|In|On|At|A|An|His|Her)\s/,
    false,
  ],
];

function goesOnAfter(end: string, next: string): boolean {
  const rule = BY_WHAT_FOLLOWS.find(([before, after]) => before.test(end) && after.test(next));
  return rule ? rule[2] : GOES_ON.test(end);
}

/**
 * The sentences inside one range of a text, in order, without the white space between them. Abbreviations do not end
 * one: where that is in doubt, two sentences stay together. `lang` is the language the text is written in (BCP 47).
 */
export function sentencesIn(text: string, within: Span, lang: string): Span[] {
  const segmenter = new Intl.Segmenter(lang, { granularity: "sentence" });
  const sentences: Span[] = [];
  let at = within.start;
  for (const { segment } of segmenter.segment(text.slice(within.start, within.end))) {
    const end = at + segment.length;
    const last = sentences.at(-1);
    const goesOn =
      last && goesOnAfter(text.slice(Math.max(last.start, last.end - REACH), last.end), segment);
    // A small letter goes on too: “Why now?” he asked.
    if (last && (goesOn || /^\p{Ll}/u.test(segment))) last.end = end;
    else sentences.push({ start: at, end });
    at = end;
  }
  return sentences
    .map((sentence) => trimmed(text, sentence))
    .filter(({ start, end }) => start < end);
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return {
    start: start + words.length - words.trimStart().length,
    end: start + words.trimEnd().length,
  };
}
