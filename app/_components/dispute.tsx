"use client";

import { type FormEvent, useState } from "react";
import { v7 } from "uuid";
import { Field } from "./field";
import styles from "./form.module.css";
import { SendProblem } from "./send-problem";
import { useSend } from "./use-send";
import { useWords } from "./words-provider";

const SHORTEST = 10;
const LONGEST = 600;

/**
 * “I think this key is wrong”: a button that opens a small form. What was typed stays until it is stored.
 * Needs the messages of “keys” and “common”.
 */
export function Dispute({
  lesson,
  version,
  item,
}: {
  lesson: string;
  version: number;
  item: string;
}) {
  const t = useWords("keys");
  const { busy, problem, lost, send } = useSend();
  const [stage, setStage] = useState<"closed" | "open" | "done">("closed");
  const [id] = useState(() => v7());
  const [reason, setReason] = useState("");
  const [short, setShort] = useState(false);

  async function report(event: FormEvent) {
    event.preventDefault();
    const isShort = reason.trim().length < SHORTEST;
    setShort(isShort);
    if (isShort || busy) return;
    const body = { id, lesson, version, item, reason };
    if (await send("/api/disputes", { body })) setStage("done");
  }

  if (stage === "done") return <p role="status">{t("dispute.done")}</p>;
  if (stage === "closed")
    return (
      <p>
        <button type="button" className="button-quiet" onClick={() => setStage("open")}>
          {t("dispute.open")}
        </button>
      </p>
    );
  return (
    <form className={styles.form} onSubmit={(event) => void report(event)} noValidate>
      <Field
        label={t("dispute.reason")}
        hint={t("dispute.hint")}
        error={short ? t("dispute.short") : undefined}
      >
        {(given) => (
          <textarea
            {...given}
            // biome-ignore lint/a11y/noAutofocus: the form replaced the pressed button, whose focus would be lost
            autoFocus
            rows={3}
            maxLength={LONGEST}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <SendProblem problem={problem} lost={lost} />
      {problem?.type === "account/signed-out" && <p>{t("dispute.signIn")}</p>}
      <p className={styles.actions}>
        <button type="submit" className="button" disabled={busy}>
          {t("dispute.send")}
        </button>
        <button type="button" className="button-quiet" onClick={() => setStage("closed")}>
          {t("dispute.cancel")}
        </button>
      </p>
    </form>
  );
}
