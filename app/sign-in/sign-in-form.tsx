"use client";

import { type FormEvent, useState } from "react";
import { Field } from "@/app/_components/field";
import styles from "@/app/_components/form.module.css";
import { Refused } from "@/app/_components/refused";
import { SecretField } from "@/app/_components/secret-field";
import { useSignIn } from "@/app/_components/use-sign-in";
import { useWords } from "@/app/_components/words-provider";
import { normalEmail } from "@/lib/classroom/email";
import type { RefusedMessage } from "@/lib/classroom/sign-in-code";

/** Address and password of a teacher. */
export function SignInForm({ next, refused }: { next: string; refused: RefusedMessage | null }) {
  const t = useWords("account");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [fault, setFault] = useState(false);
  const signIn = useSignIn(next);
  const [tried, setTried] = useState(false);

  function submit(event: FormEvent) {
    event.preventDefault();
    const isAddress = normalEmail(email) !== null;
    setFault(!isAddress);
    setTried(true);
    if (isAddress && !signIn.busy) void signIn.send("password", { email, password });
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Refused message={tried ? signIn.refused : refused} lost={signIn.lost} />
      <Field label={t("field.email")} error={fault ? t("fault.address") : undefined}>
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
      <SecretField
        label={t("field.password")}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
      />
      <div className={styles.actions}>
        <button type="submit" className="button" aria-disabled={signIn.busy}>
          {t(signIn.busy ? "signIn.busy" : "signIn.send")}
        </button>
      </div>
    </form>
  );
}
