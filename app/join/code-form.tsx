"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Field } from "@/app/_components/field";
import styles from "@/app/_components/form.module.css";
import { useWords } from "@/app/_components/words-provider";
import { normalCode } from "@/lib/classroom/join-code";

/** The class code, however it is typed. */
export function CodeForm({ next }: { next: string }) {
  const t = useWords("account");
  const router = useRouter();
  const [typed, setTyped] = useState("");
  const [fault, setFault] = useState(false);

  function submit(event: FormEvent) {
    event.preventDefault();
    const code = normalCode(typed);
    setFault(code === null);
    if (code) router.push(`/join/${code}?next=${encodeURIComponent(next)}`);
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Field
        label={t("join.code")}
        hint={t("join.codeHint")}
        error={fault ? t("fault.code") : undefined}
      >
        {(given) => (
          <input
            {...given}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            autoComplete="off"
            autoCapitalize="characters"
            autoCorrect="off"
            spellCheck={false}
            maxLength={40}
          />
        )}
      </Field>
      <div className={styles.actions}>
        <button type="submit" className="button">
          {t("join.go")}
        </button>
      </div>
    </form>
  );
}
