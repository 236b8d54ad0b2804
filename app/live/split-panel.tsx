import { answerText } from "@/app/_components/answer-text";
import { VerdictShape } from "@/app/_components/verdict-shape";
import type { Words } from "@/app/_components/words";
import type { PublicScoredItem, Response } from "@/lib/items/index";
import type { Passage } from "@/lib/lesson/lesson";
import type { Reveal } from "@/lib/live/reply";
import { Choices } from "./choices";
import styles from "./split.module.css";

/** How a class answered one item, beside its answer. Says so where careful readers differ. */
export function SplitPanel({
  item,
  passage,
  reveal,
  own,
  level,
  t,
}: {
  item: PublicScoredItem;
  passage: Passage;
  reveal: Reveal;
  own: Response | null;
  level: 2 | 3;
  t: Words<"live">;
}) {
  const Heading = level === 2 ? "h2" : "h3";
  const { strength } = reveal.feedback;
  const { answers } = reveal.split;
  return (
    <section>
      <Heading>{t("split.title")}</Heading>
      <p>
        {answers > 0 ? t("split.count", { count: answers }) : t("split.nobody")}
        {strength !== "hard" && <strong> {t(`split.${strength}`)}</strong>}
      </p>
      {item.kind === "mark" && (
        <p className={styles.fate}>
          <VerdictShape verdict="right" />
          <span>
            {t("split.right")}: {answerText(item, reveal.feedback.answer, passage).join(", ")}
          </span>
        </p>
      )}
      <Choices item={item} passage={passage} reveal={reveal} own={own} t={t} />
    </section>
  );
}
