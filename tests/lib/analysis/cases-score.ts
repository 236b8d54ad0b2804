import type { Analysis, Attribution, Finding } from "@/lib/analysis/analysis";
import type { Models } from "@/lib/analysis/analyze";
import { analyze } from "@/lib/analysis/analyze";
import { overlaps, type Span } from "@/lib/text/span";
import carriedOver from "./cases/carried-over.json";
import kinds from "./cases/kinds.json";
import partialQuotes from "./cases/partial-quotes.json";
import reportingVerbs from "./cases/reporting-verbs.json";
import unnamed from "./cases/unnamed.json";

/** What was found rightly, found wrongly and missed. */
export type Score = { hits: number; wrong: number; missed: number };
/** Cases looked at while rules were written, cases only measured, or all. */
export type Half = "tuned" | "measured" | "all";

/** Of these files all cases up to a number were read while the rules were written, not only the odd ones. */
const READ_UNTIL: Readonly<Record<string, number>> = { u: 38 };

function half<Case extends { id: string }>(cases: readonly Case[], which: Half): Case[] {
  return cases.filter(({ id }) => {
    const number = Number(id.slice(1));
    const isTuned = number % 2 === 1 || number <= (READ_UNTIL[id.charAt(0)] ?? 0);
    return which === "all" || isTuned === (which === "tuned");
  });
}

const count = (pairs: readonly { found: boolean; meant: boolean }[]): Score => ({
  hits: pairs.filter(({ found, meant }) => found && meant).length,
  wrong: pairs.filter(({ found, meant }) => found && !meant).length,
  missed: pairs.filter(({ found, meant }) => !found && meant).length,
});

/** Precision, recall and their harmonic mean, from 0 to 1; not a number where there is nothing to be found. */
export function measures({ hits, wrong, missed }: Score) {
  const meant = hits + missed;
  const found = hits + wrong;
  return {
    precision: meant === 0 ? Number.NaN : hits / Math.max(1, found),
    recall: hits / meant,
    f1: (2 * hits) / (meant + found),
  };
}

const wordsOf = ({ source, cue, content }: Attribution): Span[] =>
  [source, cue, content].find((spans) => spans.length > 0) ?? [];

/** Where somebody is cited whom nobody could find. */
const unnamedIn = ({ attributions, findings }: Analysis): Span[][] => [
  ...attributions.filter(({ voice }) => voice === "V-UNN").map(wordsOf),
  ...findings
    .filter((each) => each.layer === "voice" && each.label === "V-UNN" && each.attribution === null)
    .map(({ span }) => [span]),
];

function unnamedScore(models: Models, which: Half): Score {
  const score = { hits: 0, wrong: 0, missed: 0 };
  for (const { text, unnamed: labelled } of half(unnamed, which)) {
    const meant = labelled.map(([start = 0, end = 0]) => ({ start, end }));
    const found = unnamedIn(analyze(text, models));
    const meets = (spans: readonly Span[], place: Span) =>
      spans.some((span) => overlaps(span, place));
    const hits = meant.filter((place) => found.some((spans) => meets(spans, place)));
    score.hits += hits.length;
    score.missed += meant.length - hits.length;
    score.wrong += found.filter((spans) => !meant.some((place) => meets(spans, place))).length;
  }
  return score;
}

const size = ({ span }: Finding): number => span.end - span.start;
/** The label that most of a text has in one layer. */
const mainLabel = ({ findings }: Analysis, layer: "kind" | "voice"): string | undefined =>
  findings.filter((each) => each.layer === layer).toSorted((a, b) => size(b) - size(a))[0]?.label;

/** How many cases get exactly their label, and how a single label fares. */
export type Labelled = { right: number; of: number; by: Record<string, Score> };

function labelled(pairs: readonly { found: string | undefined; meant: string }[]): Labelled {
  const labels = [...new Set(pairs.map(({ meant }) => meant))].toSorted();
  const by = labels.map((label) => [
    label,
    count(pairs.map(({ found, meant }) => ({ found: found === label, meant: meant === label }))),
  ]);
  return {
    right: pairs.filter(({ found, meant }) => found === meant).length,
    of: pairs.length,
    by: Object.fromEntries(by),
  };
}

const shared = (spans: readonly Span[], { start, end }: Span): number =>
  Math.max(0, ...spans.map((span) => Math.min(span.end, end) - Math.max(span.start, start)));

/** Who is heard to say some words, or nobody. */
function speakerOf({ attributions, text }: Analysis, words: string): string | undefined {
  const start = text.indexOf(words);
  const place = { start, end: start + words.length };
  const [most] = attributions
    .filter(({ content }) => shared(content, place) > 0)
    .toSorted((a, b) => shared(b.content, place) - shared(a.content, place));
  return most?.speaker?.name;
}

function carriedScore(models: Models, which: Half): { right: number; of: number } {
  const claims = half(carriedOver, which).flatMap(({ text, expect }) => {
    const analysis = analyze(text, models);
    return expect.map(({ quote, speaker }) => speakerOf(analysis, quote) === speaker);
  });
  return { right: claims.filter(Boolean).length, of: claims.length };
}

function verbScores(models: Models, which: Half): { reports: Score; loaded: Score } {
  const verbs = half(reportingVerbs, which).flatMap(({ text, verbs: listed }) => {
    const { attributions, findings } = analyze(text, models);
    return listed.map(({ start, cue, reports, loaded }) => {
      const place = { start, end: start + cue.length };
      return {
        reports: {
          found: attributions.some((each) => each.cue.some((span) => overlaps(span, place))),
          meant: reports,
        },
        loaded: {
          found: findings.some(({ label, span }) => label === "W-VRB" && overlaps(span, place)),
          meant: loaded,
        },
      };
    });
  });
  return {
    reports: count(verbs.map((verb) => verb.reports)),
    loaded: count(verbs.map((verb) => verb.loaded)),
  };
}

/** How the analyzer fares on one half of the cases labelled by hand. */
export const scoresOf = (models: Models, which: Half) => ({
  unnamed: unnamedScore(models, which),
  kinds: labelled(
    half(kinds, which).map(({ text, kind }) => ({
      found: mainLabel(analyze(text, models), "kind"),
      meant: kind,
    })),
  ),
  quotes: labelled(
    half(partialQuotes, which).map(({ text, voice }) => ({
      found: mainLabel(analyze(text, models), "voice"),
      meant: voice,
    })),
  ),
  carried: carriedScore(models, which),
  verbs: verbScores(models, which),
});
