import type { Mutant } from "../mutant";

/** Faults in the rules that keep a lesson from being won without reading. */
export const BALANCE: readonly Omit<Mutant, "area">[] = [
  {
    id: "uneven-halves",
    fault: "a quiz may ask once more often for one answer than for the other",
    file: "lib/lesson/rules/balance.ts",
    find: "if (signals.length === noises.length) continue;",
    put: "if (Math.abs(signals.length - noises.length) <= 1) continue;",
    test: { file: "tests/lib/lesson/rules.test.ts", title: "exactly when its halves differ" },
  },
  {
    id: "one-sided",
    fault: "one side of a conflict may stand alone twice more often than the other",
    file: "lib/lesson/rules/balance.ts",
    find: "Number.POSITIVE_INFINITY) <= 1) continue;",
    put: "Number.POSITIVE_INFINITY) <= 2) continue;",
    test: { file: "tests/lib/lesson/rules.test.ts", title: "exactly when one side stands alone" },
  },
  {
    id: "voice-gives-away",
    fault: "who says it may give away what backs it",
    file: "lib/lesson/rules/balance.ts",
    find: "const LEAST = 0.4;",
    put: "const LEAST = 0.3;",
    test: { file: "tests/lib/lesson/rules.test.ts", title: "fewer than 4 in 10" },
  },
  {
    id: "tilted-correction",
    fault: "corrected keys may tilt a quiz further than 6 in 10",
    file: "lib/lesson/rules/balance.ts",
    find: "const MOST_OF_ONE = 0.6;",
    put: "const MOST_OF_ONE = 1;",
    test: { file: "tests/api/corrections.test.ts", title: "tilt too far" },
  },
];

/** Faults in the figures teachers and learners are shown. */
export const STATISTICS: readonly Omit<Mutant, "area">[] = [
  {
    id: "no-correction",
    fault: "whoever has all right is endlessly able",
    file: "lib/stats/detection.ts",
    find: "hit: (hits + 0.5) / (signals + 1),",
    put: "hit: hits / signals,",
    test: { file: "tests/lib/stats/detection.test.ts" },
  },
  {
    id: "leaning-turned",
    fault: "who doubts too much is told to doubt too little",
    file: "lib/stats/detection.ts",
    find: "return -(zScore(hit) + zScore(falseAlarm)) / 2;",
    put: "return (zScore(hit) + zScore(falseAlarm)) / 2;",
    test: { file: "tests/lib/stats/detection.test.ts" },
  },
  {
    id: "item-with-itself",
    fault: "a question is compared with a total it is part of",
    file: "lib/stats/discrimination.ts",
    find: "marks.reduce((sum, each) => sum + each, 0) - (own[walk] ?? 0)",
    put: "marks.reduce((sum, each) => sum + each, 0) - 0 * walk",
    test: { file: "tests/lib/stats/discrimination.test.ts" },
  },
  {
    id: "narrow-band",
    fault: "the band of a class is too narrow to hold the truth",
    file: "lib/stats/band.ts",
    find: "Math.sqrt(((n - 1) / n) * spread)",
    put: "Math.sqrt(spread / n)",
    test: { file: "tests/lib/stats/sensitivity.test.ts" },
  },
  {
    id: "pooled-bars",
    fault: "the two bars of a result are mixed",
    file: "lib/attempt/bars.ts",
    find: "noises.right += halves.noises.right;",
    put: "signals.right += halves.noises.right;",
    test: { file: "tests/lib/attempt/bars.test.ts" },
  },
  {
    id: "too-few-pupils",
    fault: "a class of four is told a figure",
    file: "lib/stats/sensitivity.ts",
    find: "export const CLASS_FROM = 15;",
    put: "export const CLASS_FROM = 4;",
    test: { file: "tests/lib/stats/sensitivity.test.ts", title: "too early to tell" },
  },
];
