"use client";

import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import styles from "@/app/_components/form.module.css";
import { SecretField } from "@/app/_components/secret-field";
import { useWords } from "@/app/_components/words-provider";

/** What the server asked back: somebody new, or a name on the roster that has no PIN yet. */
export type Question = "join/new-name" | "join/first-time";

/** Says what will be new, and has the PIN typed once more: nobody could look it up later. */
export function AskPin({
  question,
  name,
  pin,
  busy,
  onSend,
  onBack,
  children,
}: {
  question: Question;
  name: string;
  pin: string;
  busy: boolean;
  onSend: () => void;
  onBack: () => void;
  children: ReactNode;
}) {
  const t = useWords("account");
  const [again, setAgain] = useState("");
  const [differs, setDiffers] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const isNew = question === "join/new-name";
  useEffect(() => heading.current?.focus(), []);

  function submit(event: FormEvent) {
    event.preventDefault();
    setDiffers(again !== pin);
    if (again === pin && !busy) onSend();
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {children}
      <h2 ref={heading} tabIndex={-1}>
        {t(isNew ? "join.newTitle" : "join.firstTitle", { name })}
      </h2>
      <p>{t(isNew ? "join.new" : "join.first")}</p>
      <SecretField
        label={t("join.pinAgain")}
        hint={t("join.pinAgainHint")}
        error={differs ? t("fault.pinAgain") : undefined}
        value={again}
        onChange={setAgain}
        autoComplete="off"
        digits
      />
      <div className={styles.actions}>
        <button type="submit" className="button" aria-disabled={busy}>
          {t(isNew ? "join.newSend" : "join.firstSend")}
        </button>
        <button type="button" className="button-quiet" onClick={onBack}>
          {t("join.back")}
        </button>
      </div>
    </form>
  );
}
