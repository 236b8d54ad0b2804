import { answerText } from "@/app/_components/answer-text";
import type { Words } from "@/app/_components/words";
import type { Cell } from "@/app/_server/csv";
import type { WalkRows } from "@/app/_server/pupil-report";
import type { ReportPupil } from "@/db/queries/reports";
import type { AnswerRow } from "@/lib/classroom/report/walk";
import { localOf } from "@/lib/classroom/zoned-time";
import { perfectResponse } from "@/lib/items/index";

/** A head and a row for each first try, pupil by pupil; attempts that were reset are left out. */
export function answerTable(
  { timeZone }: { timeZone: string },
  pupils: readonly ReportPupil[],
  walks: readonly WalkRows[],
  t: Words<"report">,
  common: Words<"common">,
): Cell[][] {
  const head = [
    t("csv.pupil"),
    t("csv.lesson"),
    t("csv.step"),
    t("csv.item"),
    t("csv.question"),
    t("csv.words"),
    t("csv.answer"),
    t("csv.right"),
    t("csv.told"),
    t("csv.verdict"),
    t("csv.first"),
    t("csv.hints"),
    t("csv.at", { zone: timeZone }),
  ];
  const rows = pupils.flatMap(({ learnerId, nickname }) =>
    walks
      .filter((walk) => walk.learnerId === learnerId && walk.attempt.resetAt === null)
      .flatMap((walk) =>
        walk.rows
          .filter(({ answer }) => answer.try === 1)
          .map((row) => [nickname, ...rowOf(walk, row, timeZone, t, common)]),
      ),
  );
  return [head, ...rows];
}

function rowOf(
  { lesson }: WalkRows,
  { answer, item, part, verdict, first }: AnswerRow,
  timeZone: string,
  t: Words<"report">,
  common: Words<"common">,
): Cell[] {
  const passage = lesson.passages.find(({ id }) => id === item.passage);
  const said = (response: typeof answer.response) =>
    passage ? answerText(item, response, passage).join("; ") : "";
  const isOpen = item.key.strength === "open";
  return [
    lesson.title,
    t(`pupil.part.${part}`),
    item.id,
    common(`question.${item.question}.name`),
    item.spans.map(({ start, end }) => passage?.text.slice(start, end) ?? "").join(" … "),
    said(answer.response),
    isOpen ? null : said(perfectResponse(item)),
    isOpen ? null : common(`verdict.${answer.told.verdict}`),
    isOpen ? null : common(`verdict.${verdict}`),
    first === null ? null : t(first ? "csv.yes" : "csv.no"),
    answer.hints,
    localOf(answer.at, timeZone).replace("T", " "),
  ];
}
