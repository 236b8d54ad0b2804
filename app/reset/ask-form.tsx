"use client";

import { type FormEvent, useState } from "react";
import { emailFault } from "@/app/_components/account-faults";
import { Field } from "@/app/_components/field";
import styles from "@/app/_components/form.module.css";
import { SendProblem } from "@/app/_components/send-problem";
import { useSend } from "@/app/_components/use-send";
import { useWords } from "@/app/_components/words-provider";

/** Asks for a link to choose a new password. What it says afterwards fits every address. */
export function AskForm({ minutes }: { minutes: number }) {
  const t = useWords("account");
  const [email, setEmail] = useState("");
  const [checked, setChecked] = useState(false);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { busy, problem, lost, send } = useSend();
  const fault = checked ? emailFault(email) : undefined;

  async function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    setSentTo(null);
    if (busy || emailFault(email)) return;
    if (await send("/api/password-reset", { body: { email } })) setSentTo(email.trim());
  }

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <p>{t("reset.lead")}</p>
      <SendProblem problem={problem} lost={lost} />
      <Field label={t("field.email")} error={fault && t(`fault.${fault}`)}>
        {(given) => (
          <input
            {...given}
            type="email"
            autoComplete="username"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        )}
      </Field>
      <div className={styles.actions}>
        <button type="submit" className="button" aria-disabled={busy}>
          {t("reset.send")}
        </button>
      </div>
      <div role="status">{sentTo && <p>{t("reset.sent", { email: sentTo, minutes })}</p>}</div>
    </form>
  );
}
