import { overlaps, type Span } from "../text/span";
import { datesIn, numbersIn, type Value } from "./figures-in";
import { hedgesIn, negationsIn } from "./hedges-in";
import { namesIn } from "./names";
import { type Finding, findingAt, type RewriteRule, type RewriteTask } from "./task";
import { readWords, stemOf } from "./words";

const ARTICLES: ReadonlySet<string> = new Set(["a", "an"]);

/** What the original has and the rewrite lacks, each as often as it was said. Flagged words may go. */
function lost(
  rule: RewriteRule,
  { original, flagged }: RewriteTask,
  had: readonly Value[],
  has: readonly Value[],
): Finding[] {
  const left = has.map(({ value }) => value);
  const isFlagged = (place: Span) => flagged.some(({ span }) => overlaps(span, place));
  return had
    .filter((value) => {
      const at = left.indexOf(value.value);
      if (at >= 0) left.splice(at, 1);
      return at < 0 && !isFlagged(value);
    })
    .map((value) => findingAt(rule, "original", original, value));
}

/** Numbers, dates, names, negations and hedges of the original that the rewrite has no longer. */
export function lostFrom(task: RewriteTask, rewrite: string): Finding[] {
  const { original, sides } = task;
  const known = sides.flat();
  // A name said once stands for every time: the rewrite may go on with “it”.
  const once = namesIn(original, known).filter(
    ({ value }, at, all) => all.findIndex((other) => other.value === value) === at,
  );
  const words = readWords(rewrite).map(({ start, end, lower }) => ({
    start,
    end,
    value: stemOf(lower),
  }));
  // “An assistant” is one, too.
  const articles = words.flatMap((word) =>
    ARTICLES.has(word.value) ? [{ ...word, value: "1" }] : [],
  );
  return [
    ...lost("number", task, numbersIn(original), [...numbersIn(rewrite), ...articles]),
    ...lost("date", task, datesIn(original), datesIn(rewrite)),
    ...lost("name", task, once, words),
    ...lost("negation", task, negationsIn(original), negationsIn(rewrite)),
    ...lost("hedge", task, hedgesIn(original), hedgesIn(rewrite)),
  ];
}
