import type { ReactNode } from "react";
import { slipName } from "@/app/_components/answer-text";
import { QuestionMark } from "@/app/_components/question-mark";
import { translator } from "@/app/_server/messages";
import type { ItemReport } from "@/lib/classroom/report/item";
import type { Lesson } from "@/lib/lesson/lesson";
import { DISCRIMINATION_FROM } from "@/lib/stats/discrimination";
import styles from "./report.module.css";
import { RuleLine } from "./rule-line";
import { SplitTable } from "./split-table";

/** Below this an item hardly tells strong quizzes from weak ones (a usual rule of item analysis). */
const LOW = 0.2;

/** The words an item asks about, each clause apart. */
const wordsAsked = ({ item }: Pick<ItemReport, "item">, lesson: Lesson): string => {
  const text = lesson.passages.find(({ id }) => id === item.passage)?.text ?? "";
  return item.spans.map(({ start, end }) => text.slice(start, end)).join(" … ");
};

/** One question as the class answered it first: what was asked, how many missed it, what tempts and why. */
export async function ItemEntry({
  report,
  lesson,
  kicker,
  split = false,
}: {
  report: ItemReport;
  lesson: Lesson;
  kicker: string;
  /** With every answer and how many gave it. */
  split?: boolean;
}) {
  const t = await translator("report");
  const common = await translator("common");
  const { item, answered, missed } = report;
  return (
    <article className={styles.item}>
      <p className={styles.kicker}>
        <span>{kicker}</span> <QuestionMark question={item.question} t={common} />
      </p>
      <blockquote className={styles.words} lang={lesson.lang}>
        {wordsAsked(report, lesson)}
      </blockquote>
      <p className={styles.prompt}>{item.prompt}</p>
      {answered === 0 && <p>{t("item.nobody")}</p>}
      {answered > 0 && (
        <p className={styles.missed}>
          {missed === null ? t("item.open", { answered }) : t("item.missed", { missed, answered })}
          {item.key.strength === "soft" && <> {t("item.soft")}</>}
        </p>
      )}
      <Tempting report={report} lesson={lesson} />
      {split && answered > 0 && <SplitTable report={report} lesson={lesson} />}
      {split && <RuleLine item={item} />}
      {missed !== null && answered > 0 && <Discrimination report={report} />}
    </article>
  );
}

async function Tempting({ report, lesson }: { report: ItemReport; lesson: Lesson }) {
  const t = await translator("report");
  const { item, tempting } = report;
  if (!tempting) return null;
  const { note, chosen, pupils } = tempting;
  const text = lesson.passages.find(({ id }) => id === item.passage)?.text ?? "";
  const words = note.span && text.slice(note.span.start, note.span.end);
  const which = note.verdict === "missed" ? "missed" : "wrong";
  return (
    <p>
      {t.rich(`item.tempting.${which}`, {
        b: (chunks: ReactNode) => <b>{chunks}</b>,
        option: slipName(item, { at: note.at, chosen }, words),
        pupils,
      })}
      <span className={styles.tempts}>{note.text}</span>
    </p>
  );
}

async function Discrimination({ report: { discrimination } }: { report: ItemReport }) {
  const t = await translator("report");
  const { value, walks } = discrimination;
  if (walks < DISCRIMINATION_FROM) return null;
  if (value === null) return <p className={styles.meta}>{t("item.discrimination.flat")}</p>;
  const word = value < 0 ? "negative" : value < LOW ? "low" : "fair";
  return (
    <p className={styles.meta}>
      {t("item.discrimination.value", {
        value: value.toFixed(2).replace("-", "−"),
        walks,
        word,
      })}
    </p>
  );
}
