"use client";

import { type FormEvent, useState } from "react";
import { newPasswordFault } from "@/app/_components/account-faults";
import styles from "@/app/_components/form.module.css";
import { PageLink } from "@/app/_components/page-link";
import { Refused } from "@/app/_components/refused";
import { SecretField } from "@/app/_components/secret-field";
import { SendProblem } from "@/app/_components/send-problem";
import { useSend } from "@/app/_components/use-send";
import { useSignIn } from "@/app/_components/use-sign-in";
import { useWords } from "@/app/_components/words-provider";

/** Saves a new password by a mailed link, and signs in with it. */
export function NewPasswordForm({ token, email }: { token: string; email: string }) {
  const t = useWords("account");
  const [password, setPassword] = useState("");
  const [checked, setChecked] = useState(false);
  const [saved, setSaved] = useState(false);
  const { busy, problem, lost, send } = useSend();
  const signIn = useSignIn("/teach");
  const fault = checked ? newPasswordFault(password, email) : undefined;

  async function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (busy || signIn.busy || newPasswordFault(password, email)) return;
    if (!saved && !(await send(`/api/password-reset/${token}`, { body: { password } }))) return;
    setSaved(true);
    await signIn.send("password", { email, password });
  }

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <SendProblem problem={problem} lost={lost} />
      <Refused message={signIn.refused} lost={signIn.lost} />
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <SecretField
        label={t("field.newPassword")}
        hint={t("field.passwordHint")}
        error={fault && t(`fault.${fault}`)}
        value={password}
        onChange={setPassword}
        autoComplete="new-password"
      />
      <div className={styles.actions}>
        <button type="submit" className="button" aria-disabled={busy || signIn.busy}>
          {t("reset.set")}
        </button>
      </div>
      {saved && (
        <p>
          {t("reset.done")} <PageLink href="/sign-in">{t("signIn.send")}</PageLink>
        </p>
      )}
    </form>
  );
}
