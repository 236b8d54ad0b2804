import type { Words } from "@/app/_components/words";
import type { Cell } from "@/app/_server/csv";
import type { Band } from "@/lib/stats/band";
import type { Comparison } from "@/lib/transfer/change";

/** Two decimals, as on the page. */
const rounded = (value: number) => Number(value.toFixed(2));

/**
 * A head, then for each comparison how many pupils and orders it rests on and, from 15 pupils on, the counts of both
 * rounds and d′ and c with their bands. Nothing in it is about one pupil.
 */
export function changeTable(comparisons: readonly Comparison[], t: Words<"transfer">): Cell[][] {
  const head = ["comparison", "figure", "round", "value", "low", "high"] as const;
  return [
    head.map((column) => t(`csv.${column}`)),
    ...comparisons.flatMap((comparison) => rowsOf(comparison, t)),
  ];
}

function rowsOf({ from, to, orders, change }: Comparison, t: Words<"transfer">): Cell[][] {
  const name = t(`change.${to === "later" ? "later" : "after"}`);
  const row = (figure: string, round: string | null, value: number): Cell[] => [
    name,
    figure,
    round,
    value,
    null,
    null,
  ];
  const band = (figure: string, round: string, { value, low, high }: Band): Cell[] => [
    name,
    figure,
    round,
    rounded(value),
    rounded(low),
    rounded(high),
  ];
  if (change.state === "early")
    return [
      row(t("csv.pupils"), null, change.have),
      [name, t("csv.early"), null, null, null, null],
    ];
  const rounds = [
    { round: t(`round.${from}`), figures: change.from },
    { round: t(`round.${to}`), figures: change.to },
  ];
  const counts = ["hits", "signals", "falseAlarms", "noises"] as const;
  return [
    row(t("csv.pupils"), null, change.pupils),
    row(t("csv.aFirst"), null, orders.aFirst),
    row(t("csv.bFirst"), null, orders.bFirst),
    ...rounds.flatMap(({ round, figures }) => [
      ...counts.map((count) => row(t(`csv.${count}`), round, figures.counts[count])),
      band(t("change.dPrime"), round, figures.dPrime),
      band(t("change.criterion"), round, figures.criterion),
    ]),
    band(t("change.dPrime"), t("csv.change"), change.dPrime),
    band(t("change.criterion"), t("csv.change"), change.criterion),
  ];
}
