import { Dispute } from "@/app/_components/dispute";
import { drawnFor } from "@/app/_components/drawn";
import { Excerpt } from "@/app/_components/excerpt";
import { quoted, type RuleCode } from "@/app/_components/feedback-panel";
import { FeedbackRecords } from "@/app/_components/feedback-records";
import { translator } from "@/app/_server/messages";
import { feedbackOn } from "@/lib/items/feedback";
import { type Item, perfectResponse } from "@/lib/items/index";
import type { Lesson } from "@/lib/lesson/lesson";
import { KeyedOptions } from "./keyed-options";
import styles from "./reading.module.css";

/** One question with its whole key: what is right and why, why each other answer tempts, what decides, what the records say. */
export async function KeyedItem({
  lesson,
  version,
  item,
  at,
}: {
  lesson: Lesson;
  version: number;
  item: Item;
  at: number;
}) {
  const t = await translator("assign");
  const c = await translator("common");
  const passage = lesson.passages.find(({ id }) => id === item.passage);
  const feedback = feedbackOn(item, perfectResponse(item));
  if (!passage || !feedback) return null;
  const { strength, reason, deciding, records, hint } = item.key;
  // Codes are checked when a lesson is compiled; each has its words.
  const rule = item.key.rule as RuleCode;
  return (
    <>
      <h4>
        {t("reading.item", { at })}: {item.prompt}
      </h4>
      {item.kind === "label" && item.layer && (
        <p className={styles.small}>{c(`feedback.layer.${item.layer}`)}</p>
      )}
      <Excerpt passage={passage} spans={item.spans} drawn={drawnFor(item, feedback)} t={c} />
      <KeyedOptions item={item} passage={passage} />
      <p>{reason}</p>
      <dl className={styles.key}>
        <div>
          <dt>{c("feedback.rule")}</dt>
          <dd>
            {c(`rule.${rule}.name`)}. {c(`rule.${rule}.means`)}
          </dd>
        </div>
        <div>
          <dt>{c("feedback.deciding")}</dt>
          <dd>
            {deciding.map(({ start, end }) => quoted(passage.text.slice(start, end))).join(" · ")}
          </dd>
        </div>
        {item.hint && (
          <div>
            <dt>{t("reading.hint")}</dt>
            <dd>{item.hint}</dd>
          </div>
        )}
        {hint && (
          <div>
            <dt>{t("reading.lateHint")}</dt>
            <dd>{hint}</dd>
          </div>
        )}
      </dl>
      {strength !== "hard" && <p className={styles.small}>{t(`reading.strength.${strength}`)}</p>}
      <FeedbackRecords item={item} records={records} t={c} />
      <div className="no-print">
        <Dispute lesson={lesson.slug} version={version} item={item.id} />
      </div>
    </>
  );
}
