import { contains, overlaps, type Span, slice } from "../../text/span";
import type { Attribution, Clause, Finding } from "../analysis";
import type { Document } from "../document";
import { quotationsIn } from "../text/quotations";
import type { Token } from "../tokens";
import { unequalVerbs } from "./asymmetry";
import { biasedIn } from "./biased-words";
import { formsOf } from "./forms";
import { plainerWords } from "./inflect";
import type { WordingModel } from "./model";
import { ownerOf } from "./owner";
import { scareQuotes } from "./scare-quotes";
import { chanceOf, wordScores } from "./scores";
import { wordRulesIn } from "./word-rules";

/** What clauses and attributions of the same text are already known. */
export type Context = { clauses: readonly Clause[]; attributions: readonly Attribution[] };

type Wording = Extract<Finding, { layer: "wording" }>;
type Seen = Pick<Wording, "span" | "label" | "confidence" | "by" | "why" | "neutral">;

/** A weight below this says that a listed word is plain in this place. */
const SURELY_PLAIN = 0.02;
/** A rule of single words that is right less often than this gives way where the weights say plain. */
const FIRM = 0.65;
/** How much the weights move what a rule's author judged. */
const SWAY = 0.3;
const EVEN = 0.3;
/** What is right less often than this is not shown. */
const LEAST = 0.3;
/** What no rule lists is shown only from this chance on: below it are too many plain words, such as “pouches” or “lip”. */
const LEAST_LEARNT = 0.6;

/** The confidence of a listed word with this chance, or null when it is not worth showing. */
function swayed(confidence: number, chance: number | null, single: boolean): number | null {
  if (chance === null) return confidence;
  if (single && chance < SURELY_PLAIN && confidence < FIRM) return null;
  const moved = Math.min(0.97, confidence + SWAY * (chance - EVEN));
  return moved < LEAST ? null : moved;
}

function inSentence(
  document: Document,
  tokens: readonly Token[],
  cues: readonly Span[],
  model: WordingModel | null,
  known: Parameters<typeof formsOf>[1],
): Seen[] {
  const scores = model ? wordScores(model, formsOf(tokens, known)) : null;
  const listed = wordRulesIn(tokens, cues);
  const seen = listed.flatMap(({ rule, first, last, neutral, pack }): Seen[] => {
    const start = tokens[first];
    const end = tokens[last];
    if (!start || !end) return [];
    const span = { start: start.start, end: end.end };
    const chance =
      model && scores && pack === "loaded"
        ? chanceOf(model, Math.max(...scores.slice(first, last + 1)))
        : null;
    const confidence = swayed(rule.confidence, chance, first === last);
    if (confidence === null) return [];
    return [
      {
        span,
        label: rule.label as Wording["label"],
        confidence,
        by: `rule:${pack}/${rule.name}`,
        why: rule.why.replaceAll("{words}", slice(document.text, span)),
        neutral: plainerWords(neutral, start),
      },
    ];
  });
  if (!model) return seen;
  const taken = listed.flatMap(({ first, last }) => {
    const start = tokens[first];
    const end = tokens[last];
    return start && end ? [{ start: start.start, end: end.end }] : [];
  });
  const learnt = biasedIn(model, tokens, model.sureFrom, known)
    .filter(
      (place) =>
        chanceOf(model, place.score) >= LEAST_LEARNT &&
        !taken.some((span) => overlaps(span, place)),
    )
    .map(({ start, end, score, first }): Seen => {
      const span = { start, end };
      return {
        span,
        label: tokens[first]?.pos === "ADV" ? "W-INT" : "W-EMO",
        confidence: chanceOf(model, score),
        by: "model:wording",
        why: `Readers who marked biased words in other news marked words like “${slice(document.text, span)}” in such places.`,
        neutral: [],
      };
    });
  return [...seen, ...learnt];
}

/** Verbs that judge one speaker while another speaker of the same standing is given a plain one. */
function unequal(
  text: string,
  attributions: readonly Attribution[],
  verbs: readonly Seen[],
): Seen[] {
  const judged = verbs.filter(({ by }) => by !== "rule:verbs/attack");
  const wordsOf = ({ cue }: Attribution) => cue.map((part) => slice(text, part)).join(" ");
  const judging = ({ cue }: Attribution) =>
    judged.find(({ span }) => cue.some((part) => overlaps(part, span)));
  return unequalVerbs(attributions, wordsOf, (each) => judging(each) !== undefined).flatMap(
    ({ loaded, plain }) => {
      const verb = judging(loaded);
      if (!verb || !loaded.speaker || !plain.speaker) return [];
      return [
        {
          ...verb,
          confidence: Math.min(0.97, verb.confidence + 0.06),
          by: "rule:asymmetry/verbs",
          why: `${loaded.speaker.name}: “${slice(text, verb.span)}”; ${plain.speaker.name}, elsewhere in this text: “${wordsOf(plain)}”. Two speakers of the same standing are given different verbs.`,
        },
      ];
    },
  );
}

/** The loaded words, hedges and distance marks of a text, in order; with `null` by rules alone. */
export function findWording(
  document: Document,
  { clauses, attributions }: Context,
  model: WordingModel | null,
): Finding[] {
  const { text, tokens, sentences, blocks } = document;
  const cues = attributions.flatMap(({ cue }) => cue);
  const known: Parameters<typeof formsOf>[1] = new Map();
  const quotations = quotationsIn(
    text,
    blocks.map(({ span }) => span),
  );
  const seen: Seen[] = scareQuotes(tokens, quotations, attributions).map((span) => ({
    span,
    label: "D-DIS",
    confidence: 0.62,
    by: "rule:distance/marks",
    why: `“${slice(text, span)}” stands in quotation marks and nobody is named who said it.`,
    neutral: [],
  }));
  let at = 0;
  for (const sentence of sentences) {
    while ((tokens[at]?.start ?? sentence.end) < sentence.start) at++;
    const from = at;
    while ((tokens[at]?.start ?? sentence.end) < sentence.end) at++;
    const own = tokens.slice(from, at);
    const near = cues.filter((cue) => overlaps(cue, sentence));
    for (const each of inSentence(document, own, near, model, known))
      if (!seen.some(({ span }) => overlaps(span, each.span))) seen.push(each);
  }
  const verbs = seen.filter(({ label }) => label === "W-VRB");
  const compared = unequal(text, attributions, verbs);
  return seen
    .map((each) => compared.find(({ span }) => span.start === each.span.start) ?? each)
    .toSorted((a, b) => a.span.start - b.span.start)
    .map((each) => ({
      ...each,
      layer: "wording",
      id: `wording:${each.span.start}-${each.span.end}:${each.label}`,
      clause: clauses.find(({ span }) => contains(span, each.span))?.id ?? null,
      owner: ownerOf(each.span, quotations, attributions),
    }));
}
