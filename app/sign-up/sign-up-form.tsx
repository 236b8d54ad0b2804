"use client";

import { type FormEvent, useRef, useState } from "react";
import { v7 } from "uuid";
import { Field } from "@/app/_components/field";
import styles from "@/app/_components/form.module.css";
import { PageLink } from "@/app/_components/page-link";
import { Refused } from "@/app/_components/refused";
import { SecretField } from "@/app/_components/secret-field";
import { SendProblem } from "@/app/_components/send-problem";
import { useSend } from "@/app/_components/use-send";
import { useSignIn } from "@/app/_components/use-sign-in";
import { useWords } from "@/app/_components/words-provider";
import { faultsOf } from "./faults";

/** A new teacher's account, and signing in with it. */
export function SignUpForm({ next }: { next: string }) {
  const t = useWords("account");
  const id = useRef<string>(undefined);
  const [typed, setTyped] = useState({ email: "", name: "", password: "" });
  const [checked, setChecked] = useState(false);
  const { busy, problem, lost, send } = useSend();
  const signIn = useSignIn(next);
  const faults = checked ? faultsOf(typed) : {};
  const isBusy = busy || signIn.busy;

  const change = (field: keyof typeof typed) => (value: string) =>
    setTyped((before) => ({ ...before, [field]: value }));

  async function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (isBusy || Object.keys(faultsOf(typed)).length > 0) return;
    id.current ??= v7();
    const made = await send("/api/accounts", { body: { id: id.current, ...typed } });
    if (!made) return;
    const { email, password } = typed;
    await signIn.send("password", { email, password });
  }

  const message = (field: keyof typeof typed) => {
    const fault = faults[field];
    return fault && t(`fault.${fault}`);
  };
  // It fits both who made an account earlier and whose address somebody else typed first.
  const isTaken = signIn.refused === "wrong";
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <SendProblem problem={problem} lost={lost} />
      <Refused message={isTaken ? null : signIn.refused} lost={signIn.lost} />
      {isTaken && (
        <p className={styles.problem} role="alert">
          {t("signUp.taken")} <PageLink href="/sign-in">{t("signUp.signIn")}</PageLink>{" "}
          <PageLink href="/reset">{t("reset.title")}</PageLink>
        </p>
      )}
      <Field label={t("field.name")} hint={t("field.nameHint")} error={message("name")}>
        {(given) => (
          <input
            {...given}
            autoComplete="name"
            value={typed.name}
            onChange={(event) => change("name")(event.target.value)}
          />
        )}
      </Field>
      <Field label={t("field.email")} error={message("email")}>
        {(given) => (
          <input
            {...given}
            type="email"
            autoComplete="username"
            value={typed.email}
            onChange={(event) => change("email")(event.target.value)}
          />
        )}
      </Field>
      <SecretField
        label={t("field.password")}
        hint={t("field.passwordHint")}
        error={message("password")}
        value={typed.password}
        onChange={change("password")}
        autoComplete="new-password"
      />
      <div className={styles.actions}>
        <button type="submit" className="button" aria-disabled={isBusy}>
          {t(isBusy ? "signUp.busy" : "signUp.send")}
        </button>
      </div>
    </form>
  );
}
