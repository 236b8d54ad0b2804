"use client";

import { type Ref, type SubmitEvent, useEffect, useRef, useState } from "react";
import { ask } from "@/app/_components/api";
import { drawnFor } from "@/app/_components/drawn";
import { FeedbackPanel } from "@/app/_components/feedback-panel";
import { MarkedText } from "@/app/_components/marked-text";
import { QuestionMark } from "@/app/_components/question-mark";
import { RecordCard } from "@/app/_components/record-card";
import { useWords } from "@/app/_components/words-provider";
import type { Feedback } from "@/lib/items/feedback";
import type { PublicItemOf } from "@/lib/items/index";
import type { RecordCard as Card } from "@/lib/items/kind";
import type { Passage } from "@/lib/lesson/lesson";
import styles from "./demo.module.css";

type Props = {
  item: PublicItemOf<"label">;
  passage: Passage;
  desk: Card[];
  place: string;
  headingRef: Ref<HTMLHeadingElement>;
  next: string;
  onNext: () => void;
};

/** One sentence of the demo: read it, choose, see why. */
export function DemoItem({ item, passage, desk, place, headingRef, next, onNext }: Props) {
  const t = useWords("home");
  const common = useWords("common");
  const [picked, setPicked] = useState("");
  const [sending, setSending] = useState(false);
  const [feedback, setFeedback] = useState<Feedback | null>(null);
  const [trouble, setTrouble] = useState<"choose" | "failed" | null>(null);
  const verdict = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    if (feedback) verdict.current?.focus();
  }, [feedback]);

  async function check(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending || feedback) return;
    if (picked === "") return setTrouble("choose");
    setTrouble(null);
    setSending(true);
    const body = { item: item.id, response: { kind: "label", option: picked } };
    const reply = await ask<{ feedback: Feedback }>("/api/demo", { body });
    setSending(false);
    if (reply.ok) setFeedback(reply.value.feedback);
    else setTrouble("failed");
  }

  return (
    <div className={styles.item}>
      <h3 className={styles.place} ref={headingRef} tabIndex={-1}>
        <span>{place}</span>
        <QuestionMark question={item.question} t={common} />
      </h3>
      <div className={styles.text}>
        <p className={styles.sentence} lang={passage.lang} dir={passage.dir}>
          <MarkedText
            text={passage.text}
            within={{ start: 0, end: passage.text.length }}
            drawn={drawnFor(item, feedback)}
            t={common}
          />
        </p>
        {desk.length > 0 && !feedback && (
          <div className={styles.desk}>
            <h4>{t("demo.desk")}</h4>
            <ul>
              {desk.map((card) => (
                <li key={card.id}>
                  <RecordCard card={card} t={common} />
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <div>
        <form onSubmit={check} noValidate>
          <fieldset disabled={feedback !== null} className={styles.options}>
            <legend>{item.prompt}</legend>
            {item.options.map(({ id, text }) => (
              <label key={id} className={styles.option}>
                <input
                  type="radio"
                  name={item.id}
                  value={id}
                  checked={picked === id}
                  onChange={() => setPicked(id)}
                />
                <span>{text}</span>
              </label>
            ))}
          </fieldset>
          {!feedback && (
            <>
              {item.hint && (
                <details className={styles.hint}>
                  <summary>{t("demo.hint")}</summary>
                  <p>{item.hint}</p>
                </details>
              )}
              <button type="submit" className="button">
                {t("demo.check")}
              </button>
            </>
          )}
          <p className={styles.trouble} role="alert">
            {trouble && t(`demo.${trouble}`)}
          </p>
        </form>
        {feedback && (
          <div className={styles.told}>
            <FeedbackPanel
              item={item}
              passage={passage}
              response={{ kind: "label", option: picked }}
              feedback={feedback}
              t={common}
              level={4}
              headingRef={verdict}
            />
            <button type="button" className="button" onClick={onNext}>
              {next}
            </button>
          </div>
        )}
      </div>
    </div>
  );
}
