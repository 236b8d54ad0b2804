import { drawnFor } from "@/app/_components/drawn";
import { Excerpt } from "@/app/_components/excerpt";
import { quoted } from "@/app/_components/feedback-panel";
import { ruleName } from "@/app/_components/rule-name";
import { translator } from "@/app/_server/messages";
import { KeyedOptions } from "@/app/teach/lessons/[slug]/keyed-options";
import { feedbackOn } from "@/lib/items/feedback";
import { type Item, perfectResponse } from "@/lib/items/index";
import type { Passage } from "@/lib/lesson/lesson";
import { PaperHead } from "./paper-head";
import styles from "./worksheet.module.css";

/** One question of the teacher's copy, with its number on the sheet: what is right and why, and the words that decide it. */
export async function PaperAnswer({
  at,
  item,
  passage,
  lang,
}: {
  at: number;
  item: Item;
  passage: Passage;
  /** The language the lesson is written in. */
  lang: string;
}) {
  const c = await translator("common");
  const a = await translator("assign");
  const feedback = feedbackOn(item, perfectResponse(item));
  if (!feedback) return null;
  const { rule, reason, deciding, strength, records } = item.key;
  const words = deciding.map(({ start, end }) => quoted(passage.text.slice(start, end)));
  return (
    <li className={styles.question}>
      <PaperHead at={at} item={item} lang={lang} />
      <Excerpt passage={passage} spans={item.spans} drawn={drawnFor(item, feedback)} t={c} />
      <div lang={lang}>
        <KeyedOptions item={item} passage={passage} />
        <p>{reason}</p>
      </div>
      <p className={styles.how}>
        {c("feedback.rule")}: <strong>{ruleName(c, rule)}</strong> ({rule}).{" "}
        {c("feedback.deciding")}: {words.join(" · ")}
      </p>
      {item.question === "backing" && records.length > 0 && (
        <p className={styles.how}>
          {c("feedback.records")}:{" "}
          {records
            .map(
              ({ card, settles }) =>
                `${card.title} (${card.publisher}): ${c(`record.settles.${settles ?? "nothing"}`)}`,
            )
            .join(" ")}
        </p>
      )}
      {strength !== "hard" && <p className={styles.how}>{a(`reading.strength.${strength}`)}</p>}
    </li>
  );
}
