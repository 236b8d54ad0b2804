import { describe, expect, test } from "vitest";
import { readModels } from "@/db/models";
import { type Half, measures, type Score, scoresOf } from "./cases-score";

const RULES = { roles: null, wording: null };
const models = await readModels("content/models");

type Measures = ReturnType<typeof scoresOf>;
const NONE: Score = { hits: 0, wrong: 0, missed: 0 };

/** The measures that have a floor, each from 0 to 1. */
const figuresOf = ({ unnamed, kinds, quotes, carried, verbs }: Measures) => ({
  "unnamed sources, precision": measures(unnamed).precision,
  "unnamed sources, recall": measures(unnamed).recall,
  "predictions, precision": measures(kinds.by["K-PRE"] ?? NONE).precision,
  "predictions, recall": measures(kinds.by["K-PRE"] ?? NONE).recall,
  "kinds, right": kinds.right / kinds.of,
  "partial quotes, F1": measures(quotes.by["V-PAR"] ?? NONE).f1,
  "voices, right": quotes.right / quotes.of,
  "speakers carried over, right": carried.right / carried.of,
  "verbs that report, F1": measures(verbs.reports).f1,
  "loaded verbs, F1": measures(verbs.loaded).f1,
});
type Figures = ReturnType<typeof figuresOf>;

/** A little below what is reached on all cases: whoever falls below has made something worse. */
const FLOORS: Readonly<Record<"rules alone" | "with weights", Figures>> = {
  "rules alone": {
    "unnamed sources, precision": 0.85,
    "unnamed sources, recall": 0.66,
    "predictions, precision": 0.9,
    "predictions, recall": 0.88,
    "kinds, right": 0.83,
    "partial quotes, F1": 0.86,
    "voices, right": 0.9,
    "speakers carried over, right": 0.84,
    "verbs that report, F1": 0.72,
    "loaded verbs, F1": 0.64,
  },
  "with weights": {
    "unnamed sources, precision": 0.85,
    "unnamed sources, recall": 0.8,
    "predictions, precision": 0.92,
    "predictions, recall": 0.9,
    "kinds, right": 0.86,
    "partial quotes, F1": 0.93,
    "voices, right": 0.88,
    "speakers carried over, right": 0.89,
    "verbs that report, F1": 0.82,
    "loaded verbs, F1": 0.74,
  },
};

/** Two figures behind the point, or a dash where nothing was to be found. */
const shownAs = (figure: number): string => (Number.isNaN(figure) ? "–" : figure.toFixed(2));

const isWhole = models.roles !== null && models.wording !== null;
const runs = [
  ["rules alone", RULES],
  ...(isWhole ? [["with weights", models] as const] : []),
] as const;

describe.each(runs)("on the cases labelled by hand, %s,", (name, using) => {
  const halves: readonly Half[] = ["tuned", "measured", "all"];
  const figures = halves.map((half) => figuresOf(scoresOf(using, half)));

  test.each(Object.entries(FLOORS[name]))("%s: at least %d", (measure, floor) => {
    const all = figures[2]?.[measure as keyof Figures];
    const shown = figures.map((each) => shownAs(each[measure as keyof Figures])).join(" / ");
    process.stdout.write(`${name} · ${measure} · tuned / measured / all: ${shown}\n`);
    expect(all).toBeGreaterThanOrEqual(floor);
  });
});
