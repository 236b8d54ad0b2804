import type { Span } from "../text/span";
import { LOADED_CUES } from "./cues";
import { loadedIn } from "./loaded";
import { type Finding, findingAt, type RewriteTask } from "./task";
import { type Found, findPhrases, readWords, sentencesOf } from "./words";

type Sides = RewriteTask["sides"];

const OWNS = /['’]s?$/u;

/** A word without the ending of an owner, and that ending: Armenia’s. */
function parted(word: string): { bare: string; ending: string } {
  const ending = OWNS.exec(word)?.[0] ?? "";
  return { bare: word.slice(0, word.length - ending.length), ending };
}

/** The text with the names of the two sides exchanged. Names are single words, each in one pair only; twice is the same text. */
export function swapSides(text: string, sides: Sides): string {
  const other = new Map(sides.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]));
  let swapped = "";
  let at = 0;
  for (const { start, end, text: word } of readWords(text)) {
    const { bare, ending } = parted(word);
    const swap = other.get(word) ?? (other.has(bare) ? `${other.get(bare)}${ending}` : word);
    swapped += text.slice(at, start) + swap;
    at = end;
  }
  return swapped + text.slice(at);
}

const PARTS: ReadonlySet<string> = new Set([
  "while",
  "though",
  "although",
  "but",
  "whereas",
  "and",
]);

/** Which side a word names, if any. */
function sideOf(word: string, sides: Sides): 0 | 1 | undefined {
  const names = [word, parted(word).bare];
  const pair = sides.find((each) => each.some((name) => names.includes(name)));
  return pair && (names.includes(pair[0]) ? 0 : 1);
}

type Treated = { side: 0 | 1; phrase: string; span: Span };

/** Which side each loaded word of a text goes to: the side named last before it in its part of a sentence, else first after it. */
function treatments(text: string, sides: Sides, loaded: readonly Found[]): Treated[] {
  return partsOf(text).flatMap((part) => {
    const named = part.flatMap(({ start, text: word }) => {
      const found = sideOf(word, sides);
      return found === undefined ? [] : [{ start, side: found }];
    });
    const from = part[0]?.start ?? 0;
    const to = part.at(-1)?.end ?? 0;
    return loaded
      .filter(({ start, end }) => from <= start && end <= to)
      .flatMap(({ start, end, phrase }) => {
        const whose = named.findLast((each) => each.start < start) ?? named[0];
        return whose ? [{ side: whose.side, phrase, span: { start, end } }] : [];
      });
  });
}

const partsOf = (text: string) =>
  sentencesOf(text).flatMap((words) => {
    const parts: (typeof words)[] = [[]];
    for (const word of words) {
      if (PARTS.has(word.lower)) parts.push([]);
      parts.at(-1)?.push(word);
    }
    return parts;
  });

/**
 * The swap test: the rewrite and the same text with the two sides exchanged must get the same loaded words on the same
 * side. Loaded are the task's flagged words, and reporting verbs of belief or doubt that the rewrite has added. A text
 * that names one side only can't be tested.
 */
export function unequalTreatment(task: RewriteTask, rewrite: string): Finding[] {
  const { original, sides } = task;
  const before = new Set(findPhrases(readWords(original), LOADED_CUES).map(({ phrase }) => phrase));
  const fresh = LOADED_CUES.filter((cue) => !before.has(cue));
  const loadedOf = (text: string) => [
    ...loadedIn(task, text),
    ...findPhrases(readWords(text), fresh),
  ];
  const named = new Set(readWords(rewrite).map(({ text }) => sideOf(text, sides)));
  if (!named.has(0) || !named.has(1)) return [];
  const swapped = swapSides(rewrite, sides);
  const there = treatments(swapped, sides, loadedOf(swapped)).map(keyOf);
  return treatments(rewrite, sides, loadedOf(rewrite))
    .filter((treated) => !there.includes(keyOf(treated)))
    .map(({ span }) => findingAt("swap", "rewrite", rewrite, span));
}

const keyOf = ({ side, phrase }: Treated): string => `${side} ${phrase}`;
