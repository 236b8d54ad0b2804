"use client";

import { type FormEvent, useState } from "react";
import { newPasswordFault } from "@/app/_components/account-faults";
import styles from "@/app/_components/form.module.css";
import { SecretField } from "@/app/_components/secret-field";
import { SendProblem } from "@/app/_components/send-problem";
import { useSend } from "@/app/_components/use-send";
import { useWords } from "@/app/_components/words-provider";

/** A new password for a teacher, who gives the one there is. Every other browser is signed out. */
export function PasswordForm({ email, hasPassword }: { email: string; hasPassword: boolean }) {
  const t = useWords("account");
  const [old, setOld] = useState("");
  const [password, setPassword] = useState("");
  const [hasOne, setHasOne] = useState(hasPassword);
  const [checked, setChecked] = useState(false);
  const [saved, setSaved] = useState(false);
  const { busy, problem, lost, send } = useSend();
  const fault = checked ? newPasswordFault(password, email) : undefined;

  async function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    setSaved(false);
    if (busy || newPasswordFault(password, email)) return;
    const body = hasOne ? { password, old } : { password };
    if (!(await send("/api/account", { method: "PATCH", body }))) return;
    setOld("");
    setPassword("");
    setChecked(false);
    setHasOne(true);
    setSaved(true);
  }

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <SendProblem problem={problem} lost={lost} />
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      {hasOne && (
        <SecretField
          label={t("field.oldPassword")}
          value={old}
          onChange={setOld}
          autoComplete="current-password"
        />
      )}
      <SecretField
        label={t("field.newPassword")}
        hint={`${t("field.passwordHint")} ${t("account.others")}`}
        error={fault && t(`fault.${fault}`)}
        value={password}
        onChange={setPassword}
        autoComplete="new-password"
      />
      <div className={styles.actions}>
        <button type="submit" className="button-quiet" aria-disabled={busy}>
          {t("account.savePassword")}
        </button>
        <span role="status">{saved && t("account.passwordSaved")}</span>
      </div>
    </form>
  );
}
