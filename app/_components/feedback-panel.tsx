import type { Ref } from "react";
import type { Feedback } from "@/lib/items/feedback";
import type { PublicItem, Response } from "@/lib/items/index";
import type { Passage } from "@/lib/lesson/lesson";
import { answerText } from "./answer-text";
import { FeedbackNotes } from "./feedback-notes";
import styles from "./feedback-panel.module.css";
import { FeedbackRecords } from "./feedback-records";
import { LabPanel } from "./lab-panel";
import { PageLink } from "./page-link";
import { VerdictShape } from "./verdict-shape";
import type { Words } from "./words";

/** The codes that have words: every rule of a compiled lesson. */
export type RuleCode = Parameters<Words<"common">>[0] extends infer Key
  ? Key extends `rule.${infer Code}.name`
    ? Code
    : never
  : never;

/** The verdict in words. Soft keys are accepted, never "right": careful readers differ there. */
export function verdictWords({ verdict, strength }: Feedback, t: Words<"common">): string {
  if (strength === "open") return t("verdict.open");
  if (strength === "hard") return t(`verdict.${verdict}`);
  if (verdict === "right") return t("verdict.soft");
  return t(verdict === "partly" ? "verdict.softPartly" : "verdict.softWrong");
}

/** Words of the report between quotation marks, unless they bring their own. */
export const quoted = (words: string) => (/^["“]/.test(words) ? words : `“${words}”`);

/**
 * What a student is told after an answer: verdict, rule, reason, the words that decide it, why the
 * other answer tempts, and what the records say. `tell` is false where no verdict applies (worked examples).
 */
export function FeedbackPanel({
  item,
  passage,
  response,
  feedback,
  t,
  tell = true,
  linked = false,
  level = 3,
  headingRef,
}: {
  item: PublicItem;
  passage: Passage;
  response: Response;
  feedback: Feedback;
  t: Words<"common">;
  tell?: boolean;
  /** Whether the rule leads to its label. Not within a lesson: whoever followed it would lose their place. */
  linked?: boolean;
  level?: 3 | 4;
  headingRef?: Ref<HTMLHeadingElement>;
}) {
  if (feedback.lab)
    return (
      <LabPanel
        item={item}
        passage={passage}
        response={response}
        feedback={feedback}
        t={t}
        level={level}
        headingRef={headingRef}
      />
    );
  const Heading = level === 3 ? "h3" : "h4";
  const { verdict, strength, earned, possible, deciding, records } = feedback;
  const answer = answerText(item, feedback.answer, passage);
  const also = feedback.also.flatMap((option) =>
    item.kind === "label" ? answerText(item, { kind: "label", option }, passage) : [],
  );
  const rule = feedback.rule as RuleCode;
  return (
    <section className={`${styles.panel} ${tell ? styles[verdict] : styles.told}`}>
      <Heading ref={headingRef} tabIndex={-1} className={styles.verdict}>
        {tell && strength !== "open" && <VerdictShape verdict={verdict} />}
        <span>{tell ? verdictWords(feedback, t) : t("feedback.answer")}</span>
      </Heading>
      {tell && verdict === "partly" && <p>{t("feedback.points", { earned, possible })}</p>}
      {tell && strength === "soft" && verdict === "wrong" && <p>{t("verdict.softNote")}</p>}
      {(!tell || verdict !== "right" || strength !== "hard") && item.kind !== "mark" && (
        <p>
          {tell && <span className={styles.label}>{t("feedback.answer")}: </span>}
          <strong lang={passage.lang}>{answer.join("; ")}</strong>
          {also.length > 0 && (
            <>
              . <span className={styles.label}>{t("feedback.also")}:</span>{" "}
              <span lang={passage.lang}>{also.join("; ")}</span>
            </>
          )}
        </p>
      )}
      <p className={styles.reason} lang={passage.lang}>
        {feedback.reason}
      </p>
      <FeedbackNotes item={item} passage={passage} response={response} feedback={feedback} t={t} />
      <dl className={styles.facts}>
        {item.kind === "label" && item.layer && (
          <div>
            <dt>{t("question.backing.name")}</dt>
            <dd>{t(`feedback.layer.${item.layer}`)}</dd>
          </div>
        )}
        <div>
          <dt>{t("feedback.rule")}</dt>
          <dd>
            <strong>
              {linked ? (
                <PageLink href={`/labels#${rule}`}>{t(`rule.${rule}.name`)}</PageLink>
              ) : (
                t(`rule.${rule}.name`)
              )}
            </strong>
            . {t(`rule.${rule}.means`)}
          </dd>
        </div>
        <div>
          <dt>{t("feedback.deciding")}</dt>
          <dd className={styles.deciding}>
            {deciding.map(({ start, end }) => (
              <span key={start}>{quoted(passage.text.slice(start, end))}</span>
            ))}
          </dd>
        </div>
      </dl>
      <FeedbackRecords item={item} records={records} t={t} />
    </section>
  );
}
