import { overlaps, type Span } from "../text/span";
import { SMALL_WORDS } from "./claims";
import { CUES, LOADED_CUES, VAGUE } from "./cues";
import { type Finding, findingAt, type RewriteTask } from "./task";
import { findPhrases, sentencesOf, stemOf, type Word } from "./words";

/**
 * A cue with the words of its source. `exact` are the stems of words that say who it is; without any, the source is a
 * pronoun, a crowd or nobody. `around` are the stems of its whole sentence.
 */
type Attribution = { span: Span; cue: Span; exact: string[]; around: ReadonlySet<string> };

const ALL = [...CUES, ...LOADED_CUES];
/** As many words before or after a cue can name its source. */
const REACH = 7;
const BREAKS = /[,;:()“”"«»—–]/u;
const JOINS: ReadonlySet<string> = new Set([
  "that",
  "while",
  "though",
  "although",
  "and",
  "but",
  "as",
  "than",
]);
const PASSIVE: ReadonlySet<string> = new Set(["is", "are", "was", "were", "been", "being", "be"]);

/** Words in a row from `at` on, until something parts them from the cue. */
function run(text: string, words: readonly Word[], at: number, step: 1 | -1): Word[] {
  const taken: Word[] = [];
  let near = words[at];
  for (let next = at + step; taken.length < REACH; next += step) {
    const word = words[next];
    if (!near || !word || JOINS.has(word.lower)) break;
    const gap = step > 0 ? text.slice(near.end, word.start) : text.slice(word.end, near.start);
    if (BREAKS.test(gap)) break;
    taken.push(word);
    near = word;
  }
  return step > 0 ? taken : taken.reverse();
}

/** Who says what in a text, as far as a cue of the list shows it. */
const attributionsIn = (text: string): Attribution[] =>
  sentencesOf(text).flatMap((words) => {
    const around = new Set(words.map(({ lower }) => stemOf(lower)));
    return findPhrases(words, ALL).map(({ start, end, phrase }) => {
      const first = words.findIndex((word) => word.start === start);
      const last = words.findIndex((word) => word.end === end);
      const before = phrase === "according to" ? [] : run(text, words, first, -1);
      const isPassive = PASSIVE.has(before.at(-1)?.lower ?? "");
      const named = before.length > 0 ? before : run(text, words, last, 1);
      const source = isPassive ? [] : named;
      const exact = source
        .map(({ lower }) => lower)
        .filter((lower) => !SMALL_WORDS.has(lower) && !VAGUE.has(lower))
        .map(stemOf);
      const whole = [...(isPassive ? [] : source), { start, end }];
      const span = {
        start: Math.min(...whole.map((part) => part.start)),
        end: Math.max(...whole.map((part) => part.end)),
      };
      return { span, cue: { start, end }, exact, around };
    });
  });

/** How well an attribution of the rewrite carries one of the original: the higher the better, 0 not at all. */
function carries(had: Attribution, has: Attribution): number {
  if (had.exact.length === 0) return has.exact.length === 0 ? 2 : 1;
  const kept = had.exact.filter((word) => has.exact.includes(word)).length;
  if (kept > 0) return 1 + kept;
  return had.exact.some((word) => has.around.has(word)) ? 1 : 0;
}

/** Attributions of the original that the rewrite has no longer, or only with a source that says less. */
export function lostAttributions({ original, flagged }: RewriteTask, rewrite: string): Finding[] {
  const left = attributionsIn(rewrite);
  const isFlagged = (place: Span) => flagged.some(({ span }) => overlaps(span, place));
  return attributionsIn(original)
    .toSorted((a, b) => b.exact.length - a.exact.length)
    .filter((had) => {
      const best = left
        .map((has, at) => ({ at, fit: carries(had, has) }))
        .toSorted((a, b) => b.fit - a.fit || a.at - b.at)[0];
      if (best && best.fit > 0) left.splice(best.at, 1);
      return !best || best.fit === 0;
    })
    .filter(({ cue }) => !isFlagged(cue))
    .toSorted((a, b) => a.span.start - b.span.start)
    .map(({ span }) => findingAt("attribution", "original", original, span));
}
