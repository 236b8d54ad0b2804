import { contains, type Span } from "../text/span";
import { type Finding, findingAt, type RewriteTask } from "./task";
import { type Found, findPhrases, quotedSpans, readWords } from "./words";

/** Where the flagged words of a task stand in a text outside quotation marks and outside a listed plain word. */
export function loadedIn({ original, flagged }: RewriteTask, text: string): Found[] {
  const words = readWords(text);
  const fine: Span[] = [
    ...quotedSpans(text),
    ...findPhrases(
      words,
      flagged.flatMap(({ neutral }) => neutral),
    ),
  ];
  const phrases = flagged.map(({ span }) => original.slice(span.start, span.end));
  return findPhrases(words, phrases).filter((place) => !fine.some((span) => contains(span, place)));
}

/** Flagged words that are still there. Inside quotation marks they are somebody's own, and may stay. */
export const stillLoaded = (task: RewriteTask, rewrite: string): Finding[] =>
  loadedIn(task, rewrite).map((place) => {
    const own = task.flagged.find(
      ({ span }) => task.original.slice(span.start, span.end) === place.phrase,
    );
    return findingAt("flagged", "rewrite", rewrite, place, own?.neutral);
  });
