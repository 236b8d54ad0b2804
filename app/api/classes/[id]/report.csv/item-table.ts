import { slipName } from "@/app/_components/answer-text";
import type { Words } from "@/app/_components/words";
import type { Cell } from "@/app/_server/csv";
import type { ItemReport } from "@/lib/classroom/report/item";
import type { Lesson } from "@/lib/lesson/lesson";

type LessonItems = { lesson: Lesson; items: readonly ItemReport[] };

/** A head and a row for each exit question. Correlations have two decimals, as on the page. */
export function itemTable(
  lessons: readonly LessonItems[],
  t: Words<"report">,
  common: Words<"common">,
): Cell[][] {
  const head = [
    t("csv.lesson"),
    t("csv.item"),
    t("csv.question"),
    t("csv.rule"),
    t("csv.words"),
    t("csv.answered"),
    t("csv.missed"),
    t("csv.tempting"),
    t("csv.temptingCount"),
    t("csv.discrimination"),
    t("csv.walks"),
  ];
  return [
    head,
    ...lessons.flatMap(({ lesson, items }) => items.map((item) => rowOf(lesson, item, common))),
  ];
}

function rowOf(lesson: Lesson, report: ItemReport, common: Words<"common">): Cell[] {
  const { item, answered, missed, tempting, discrimination } = report;
  const text = lesson.passages.find(({ id }) => id === item.passage)?.text ?? "";
  const slice = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  const note = tempting?.note;
  return [
    lesson.title,
    item.id,
    common(`question.${item.question}.name`),
    item.key.rule,
    item.spans.map(slice).join(" … "),
    answered,
    missed,
    note
      ? slipName(item, { at: note.at, chosen: tempting.chosen }, note.span && slice(note.span))
      : null,
    tempting?.pupils ?? null,
    discrimination.value === null ? null : Number(discrimination.value.toFixed(2)),
    discrimination.walks,
  ];
}
