"use client";

import { type FormEvent, useState } from "react";
import { nameFault } from "@/app/_components/account-faults";
import { Field } from "@/app/_components/field";
import styles from "@/app/_components/form.module.css";
import { SendProblem } from "@/app/_components/send-problem";
import { useSend } from "@/app/_components/use-send";
import { useWords } from "@/app/_components/words-provider";

/** How a teacher is named to pupils and colleagues. */
export function NameForm({ name: before }: { name: string }) {
  const t = useWords("account");
  const [name, setName] = useState(before);
  const [checked, setChecked] = useState(false);
  const [saved, setSaved] = useState(false);
  const { busy, problem, lost, send } = useSend();
  const fault = checked ? nameFault(name) : undefined;

  async function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    setSaved(false);
    if (busy || nameFault(name)) return;
    setSaved((await send("/api/account", { method: "PATCH", body: { name } })) !== null);
  }

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <SendProblem problem={problem} lost={lost} />
      <Field
        label={t("field.name")}
        hint={t("field.nameHint")}
        error={fault && t(`fault.${fault}`)}
      >
        {(given) => (
          <input
            {...given}
            autoComplete="name"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <div className={styles.actions}>
        <button type="submit" className="button-quiet" aria-disabled={busy}>
          {t("account.saveName")}
        </button>
        <span role="status">{saved && t("account.saved")}</span>
      </div>
    </form>
  );
}
