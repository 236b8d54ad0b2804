"use client";

import { type FormEvent, useState } from "react";
import { nameFault } from "@/app/_components/account-faults";
import { Field } from "@/app/_components/field";
import styles from "@/app/_components/form.module.css";
import { Refused } from "@/app/_components/refused";
import { SecretField } from "@/app/_components/secret-field";
import { signOut } from "@/app/_components/sign-in";
import { useSignIn } from "@/app/_components/use-sign-in";
import { useWords } from "@/app/_components/words-provider";
import { isPin } from "@/lib/classroom/pin";
import { AskPin, type Question } from "./ask-pin";

const isQuestion = (code: string): code is Question =>
  code === "join/new-name" || code === "join/first-time";

/** A student's name and PIN; asks once more where both will be new. */
export function JoinForm({
  code,
  next,
  signedInAs,
}: {
  code: string;
  next: string;
  signedInAs: string | null;
}) {
  const t = useWords("account");
  const [name, setName] = useState(signedInAs ?? "");
  const [pin, setPin] = useState("");
  const [keep, setKeep] = useState<boolean | null>(signedInAs === null ? false : null);
  const [question, setQuestion] = useState<Question | null>(null);
  const [checked, setChecked] = useState(false);
  const signIn = useSignIn(next);
  const nameProblem = checked ? nameFault(name) : undefined;

  const send = (isNew: boolean) =>
    signIn.send(
      "class-code",
      { code, name, pin, isNew: String(isNew), keep: String(keep === true) },
      (refusal) => {
        const asked = isQuestion(refusal) ? refusal : null;
        setQuestion(asked);
        return asked !== null;
      },
    );

  function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (!signIn.busy && nameFault(name) === undefined && isPin(pin)) void send(false);
  }

  async function leave() {
    if (await signOut()) {
      setKeep(false);
      setName("");
    }
  }

  if (keep === null)
    return (
      <div className={styles.form}>
        <p>{t("join.signedIn", { name: signedInAs ?? "" })}</p>
        <div className={styles.actions}>
          <button type="button" className="button" onClick={() => setKeep(true)}>
            {t("join.keep")}
          </button>
          <button type="button" className="button-quiet" onClick={() => void leave()}>
            {t("join.someoneElse")}
          </button>
        </div>
      </div>
    );
  if (question)
    return (
      <AskPin
        question={question}
        name={name}
        pin={pin}
        busy={signIn.busy}
        onSend={() => void send(true)}
        onBack={() => setQuestion(null)}
      >
        <Refused message={signIn.refused} lost={signIn.lost} />
      </AskPin>
    );
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Refused
        message={signIn.refused === "limit" ? "limitJoin" : signIn.refused}
        lost={signIn.lost}
      />
      <Field
        label={t("join.name")}
        hint={t("join.nameHint")}
        error={nameProblem && t(`fault.${nameProblem}`)}
      >
        {(given) => (
          <input
            {...given}
            value={name}
            onChange={(event) => setName(event.target.value)}
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
          />
        )}
      </Field>
      <SecretField
        label={t("join.pin")}
        hint={t("join.pinHint")}
        error={checked && !isPin(pin) ? t("fault.pin") : undefined}
        value={pin}
        onChange={setPin}
        autoComplete="off"
        digits
      />
      <div className={styles.actions}>
        <button type="submit" className="button" aria-disabled={signIn.busy}>
          {t(signIn.busy ? "join.busy" : "join.send")}
        </button>
      </div>
    </form>
  );
}
