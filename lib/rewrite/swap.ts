import type { Span } from "../text/span";
import { LOADED_CUES } from "./cues";
import { loadedIn } from "./loaded";
import { type Finding, findingAt, type RewriteTask } from "./task";
import { type Found, findPhrases, readWords, sentencesOf } from "./words";

type Sides = RewriteTask["sides"];

/** The text with the names of the two sides exchanged. Names are single words, each in one pair only; twice is the same text. */
export function swapSides(text: string, sides: Sides): string {
  const other = new Map(sides.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]));
  let swapped = "";
  let at = 0;
  for (const { start, end, text: word } of readWords(text)) {
    swapped += text.slice(at, start) + (other.get(word) ?? word);
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

type Treated = { side: 0 | 1; phrase: string; span: Span };

/** Which side each loaded word of a text goes to: the side named last before it in its part of a sentence, else first after it. */
function treatments(text: string, sides: Sides, loaded: readonly Found[]): Treated[] {
  const side = (word: string): 0 | 1 | undefined => {
    const pair = sides.find((each) => each.includes(word));
    return pair && (pair[0] === word ? 0 : 1);
  };
  return partsOf(text).flatMap((part) => {
    const named = part.flatMap(({ start, text: word }) => {
      const found = side(word);
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
  const words = new Set(readWords(rewrite).map(({ text }) => text));
  const isNamed = (side: 0 | 1) => sides.some((pair) => words.has(pair[side]));
  if (!isNamed(0) || !isNamed(1)) return [];
  const swapped = swapSides(rewrite, sides);
  const there = treatments(swapped, sides, loadedOf(swapped)).map(keyOf);
  return treatments(rewrite, sides, loadedOf(rewrite))
    .filter((treated) => !there.includes(keyOf(treated)))
    .map(({ span }) => findingAt("swap", "rewrite", rewrite, span));
}

const keyOf = ({ side, phrase }: Treated): string => `${side} ${phrase}`;
