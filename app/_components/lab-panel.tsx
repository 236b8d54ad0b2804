import type { Ref } from "react";
import type { Feedback } from "@/lib/items/feedback";
import type { PublicItem, Response } from "@/lib/items/index";
import type { Passage } from "@/lib/lesson/lesson";
import styles from "./feedback-panel.module.css";
import { FeedbackRecords } from "./feedback-records";
import { RewriteTold } from "./rewrite-told";
import { ruleName } from "./rule-name";
import { moved, SwapTold } from "./swap-told";
import type { Words } from "./words";

type Props = {
  item: PublicItem;
  passage: Passage;
  response: Response;
  feedback: Feedback;
  t: Words<"common">;
};

/** What there is to say first: how many questions a rewrite leaves, or how far trust moved. */
function headingOf({ response, feedback: { lab }, t }: Props): string {
  if (lab?.kind === "rewrite") return t("lab.asked", { count: lab.findings.length });
  return t("lab.moved", { count: response.kind === "swap" ? moved(response.trust) : 0 });
}

/** What a student is told where nothing is right or wrong: questions and ways to say it, or what one word moved. */
export function LabPanel(
  props: Props & { level: 3 | 4; headingRef: Ref<HTMLHeadingElement> | undefined },
) {
  const { item, passage, response, feedback, t, level, headingRef } = props;
  const { lab, reason, rule, records } = feedback;
  const Heading = level === 3 ? "h3" : "h4";
  return (
    <section className={styles.panel}>
      <Heading ref={headingRef} tabIndex={-1} className={styles.verdict}>
        {headingOf(props)}
      </Heading>
      {lab?.kind === "rewrite" && <RewriteTold lab={lab} passage={passage} t={t} />}
      {lab?.kind === "swap" && item.kind === "swap" && response.kind === "swap" && (
        <SwapTold item={item} passage={passage} trust={response.trust} adds={lab.adds} t={t} />
      )}
      <p className={styles.reason}>{reason}</p>
      <p>
        <span className={styles.label}>{t("feedback.rule")}: </span>
        <strong>{ruleName(t, rule)}</strong>
      </p>
      <FeedbackRecords item={item} records={records} t={t} />
    </section>
  );
}
