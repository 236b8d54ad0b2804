"use client";

import { type FormEvent, useState } from "react";
import styles from "@/app/_components/account.module.css";
import { Field } from "@/app/_components/field";
import forms from "@/app/_components/form.module.css";
import { Refused } from "@/app/_components/refused";
import { afterSignIn, beginSignIn } from "@/app/_components/sign-in";
import { useWords } from "@/app/_components/words-provider";
import { normalEmail } from "@/lib/classroom/email";

/** Google and the link by mail, as far as this installation offers them. */
export function OtherWays({
  next,
  ways,
  minutes,
}: {
  next: string;
  ways: { google: boolean; mail: boolean };
  minutes: number;
}) {
  const t = useWords("account");
  const [email, setEmail] = useState("");
  const [fault, setFault] = useState(false);
  const [lost, setLost] = useState(false);
  if (!ways.google && !ways.mail) return null;

  async function begin(provider: "google" | "email", fields: Record<string, string>) {
    const page = await beginSignIn(provider, { ...fields, callbackUrl: afterSignIn(next) });
    setLost(page === null);
    if (page) location.assign(page);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    const isAddress = normalEmail(email) !== null;
    setFault(!isAddress);
    if (isAddress) void begin("email", { email });
  }

  return (
    <>
      <p className={styles.or}>{t("signIn.or")}</p>
      <Refused message={null} lost={lost} />
      {ways.google && (
        <button type="button" className="button-quiet" onClick={() => void begin("google", {})}>
          {t("signIn.google")}
        </button>
      )}
      {ways.mail && (
        <form className={forms.form} onSubmit={submit} noValidate>
          <Field
            label={t("field.email")}
            hint={t("signIn.mailHint", { minutes })}
            error={fault ? t("fault.address") : undefined}
          >
            {(given) => (
              <input
                {...given}
                type="email"
                autoComplete="email"
                value={email}
                onChange={(event) => setEmail(event.target.value)}
              />
            )}
          </Field>
          <div className={forms.actions}>
            <button type="submit" className="button-quiet">
              {t("signIn.mail")}
            </button>
          </div>
        </form>
      )}
    </>
  );
}
