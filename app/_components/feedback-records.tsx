import type { Feedback } from "@/lib/items/feedback";
import type { PublicItem } from "@/lib/items/index";
import styles from "./feedback-panel.module.css";
import { QuestionShape } from "./question-mark";
import { RecordCard } from "./record-card";
import type { Words } from "./words";

/** The records that speak to the words asked about. Open where Backing was asked; elsewhere a further question, to be opened. */
export function FeedbackRecords({
  item,
  records,
  t,
}: {
  item: PublicItem;
  records: Feedback["records"];
  t: Words<"common">;
}) {
  if (records.length === 0) return null;
  const isAsked = item.question === "backing";
  return (
    <details className={styles.records} open={isAsked}>
      <summary>
        <QuestionShape question="backing" />{" "}
        {isAsked ? t("feedback.records") : t("feedback.recordsAlso", { count: records.length })}
      </summary>
      <ul>
        {records.map(({ card, ...weighed }) => (
          <li key={card.id}>
            <RecordCard card={card} weighed={weighed} t={t} />
          </li>
        ))}
      </ul>
    </details>
  );
}
