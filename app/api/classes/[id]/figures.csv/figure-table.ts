import { ruleName } from "@/app/_components/rule-name";
import type { Words } from "@/app/_components/words";
import type { Cell } from "@/app/_server/csv";
import type { Asked } from "@/lib/classroom/report/confusion";
import type { QuestionReport } from "@/lib/classroom/report/question";
import type { Band } from "@/lib/stats/band";

/** Two decimals, as on the page. */
const rounded = (value: number) => Number(value.toFixed(2));

/**
 * A head, then for each question its two bars, d′ and c with their bands (empty while it is too early to tell) and every
 * cell of its confusion matrices: what it is, what was chosen, how often of how many.
 */
export function figureTable(
  reports: readonly QuestionReport[],
  t: Words<"report">,
  common: Words<"common">,
): Cell[][] {
  const head = [
    "question",
    "figure",
    "is",
    "chosen",
    "count",
    "of",
    "value",
    "low",
    "high",
  ] as const;
  return [
    head.map((column) => t(`csv.figures.${column}`)),
    ...reports.flatMap((report) => rowsOf(report, t, common)),
  ];
}

function rowsOf(
  { question, bars, sensitivity, confusions }: QuestionReport,
  t: Words<"report">,
  common: Words<"common">,
): Cell[][] {
  const name = common(`question.${question}.name`);
  const barRows =
    bars && question !== "kind"
      ? (["signals", "noises"] as const).map((half): Cell[] => [
          name,
          t(`bars.${question}.${half}`),
          null,
          null,
          bars[half].right,
          bars[half].of,
          null,
          null,
          null,
        ])
      : [];
  const band = (figure: string, { value, low, high }: Band): Cell[] => [
    name,
    figure,
    null,
    null,
    null,
    null,
    rounded(value),
    rounded(low),
    rounded(high),
  ];
  const bands =
    sensitivity?.state === "known"
      ? [
          band(t("csv.figures.dPrime"), sensitivity.dPrime),
          band(t("csv.figures.criterion"), sensitivity.criterion),
        ]
      : [];
  const named = (asked: Asked) =>
    asked.type === "rule" ? ruleName(common, asked.rule) : asked.option.text;
  const cells = confusions.flatMap(({ rows }) =>
    rows.flatMap(({ asked, cells: chosen, of }) =>
      chosen.map(({ option, count }): Cell[] => [
        name,
        t("csv.figures.confusion"),
        named(asked),
        option.text,
        count,
        of,
        null,
        null,
        null,
      ]),
    ),
  );
  return [...barRows, ...bands, ...cells];
}
