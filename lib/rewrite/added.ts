import { CLAIM_WORDS, SMALL_WORDS } from "./claims";
import { CUES, LOADED_CUES } from "./cues";
import { numbersIn } from "./figures-in";
import { HEDGES } from "./hedges";
import { namesIn } from "./names";
import { type Finding, findingAt, type RewriteTask } from "./task";
import { findPhrases, readWords, sentencesOf, stemOf } from "./words";

/** A sentence with at least this many new words, two of three new, says something the original does not. */
const FEWEST_NEW = 3;
const MOSTLY = 2 / 3;

/** “One” is a pronoun as often as a number. */
const PRONOUN = "1";

/** Numbers, names, causes, certainties and whole sentences that neither the original nor a listed plain word has. */
export function addedTo({ original, flagged, sides }: RewriteTask, rewrite: string): Finding[] {
  const allowed = [original, ...flagged.flatMap(({ neutral }) => neutral)];
  const numbers = new Set(allowed.flatMap(numbersIn).map(({ value }) => value));
  const stems = new Set(allowed.flatMap(readWords).map(({ lower }) => stemOf(lower)));
  const claims = new Set(
    allowed
      .flatMap((text) => findPhrases(readWords(text), CLAIM_WORDS))
      .map(({ phrase }) => phrase),
  );
  const newNumbers = numbersIn(rewrite).filter(
    ({ value }) => value !== PRONOUN && !numbers.has(value),
  );
  const newNames = namesIn(rewrite, sides.flat()).filter(({ value }) => !stems.has(value));
  const newClaims = findPhrases(readWords(rewrite), CLAIM_WORDS).filter(
    ({ phrase }) => !claims.has(phrase),
  );
  return [
    ...newNumbers.map((place) => findingAt("added-number", "rewrite", rewrite, place)),
    ...newNames.map((place) => findingAt("added-name", "rewrite", rewrite, place)),
    ...[...newClaims, ...newSentences(rewrite, stems)].map((place) =>
      findingAt("added-claim", "rewrite", rewrite, place),
    ),
  ];
}

/** Words that no sentence is new by: small ones, and what has a rule of its own. */
const SILENT: readonly ReadonlySet<string>[] = [
  SMALL_WORDS,
  new Set([...CUES, ...LOADED_CUES]),
  new Set(HEDGES.flat()),
];

function newSentences(rewrite: string, stems: ReadonlySet<string>) {
  return sentencesOf(rewrite).flatMap((words) => {
    const telling = words.filter(({ lower }) => !SILENT.some((list) => list.has(lower)));
    const fresh = telling.filter(({ lower }) => !stems.has(stemOf(lower)));
    const first = words[0];
    const last = words.at(-1);
    const isNew = fresh.length >= FEWEST_NEW && fresh.length >= telling.length * MOSTLY;
    return isNew && first && last ? [{ start: first.start, end: last.end }] : [];
  });
}
