"use client";

import { type FormEvent, useState } from "react";
import { Field } from "./field";
import styles from "./form.module.css";
import { SendProblem } from "./send-problem";
import type { useSend } from "./use-send";

/** What a reason needs at least, and may have at most, in characters. */
const SHORTEST = 10;
const LONGEST = 600;

type Said = Record<"open" | "reason" | "hint" | "short" | "send" | "cancel" | "done", string>;

/**
 * A button that opens a small form for a reason. What was typed stays until it is stored. `said` are its words,
 * `sending` its `useSend`; `onSend` sends the reason and says whether it was taken. Needs the messages of “common”.
 */
export function ReasonForm({
  said,
  sending: { busy, problem, lost },
  signIn,
  onSend,
}: {
  said: Said;
  sending: ReturnType<typeof useSend>;
  /** What to do for whoever turns out to be signed out. */
  signIn?: string;
  onSend: (reason: string) => Promise<boolean>;
}) {
  const [stage, setStage] = useState<"closed" | "open" | "done">("closed");
  const [reason, setReason] = useState("");
  const [short, setShort] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const isShort = reason.trim().length < SHORTEST;
    setShort(isShort);
    if (isShort || busy) return;
    if (await onSend(reason)) setStage("done");
  }

  if (stage === "done") return <p role="status">{said.done}</p>;
  if (stage === "closed")
    return (
      <p>
        <button type="button" className="button-quiet" onClick={() => setStage("open")}>
          {said.open}
        </button>
      </p>
    );
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <Field label={said.reason} hint={said.hint} error={short ? said.short : undefined}>
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
      {signIn && problem?.type === "account/signed-out" && <p>{signIn}</p>}
      <p className={styles.actions}>
        <button type="submit" className="button" disabled={busy}>
          {said.send}
        </button>
        <button type="button" className="button-quiet" onClick={() => setStage("closed")}>
          {said.cancel}
        </button>
      </p>
    </form>
  );
}
