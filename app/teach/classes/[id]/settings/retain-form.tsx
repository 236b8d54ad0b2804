"use client";

import { type FormEvent, useState } from "react";
import { Field } from "@/app/_components/field";
import formStyles from "@/app/_components/form.module.css";
import { useWords } from "@/app/_components/words-provider";
import { Saved } from "./saved";
import { useChange } from "./use-change";

/** The last day a class is kept. Days are YYYY-MM-DD, from `first` to `last`. */
export function RetainForm({
  classId,
  day,
  first,
  last,
}: {
  classId: string;
  day: string;
  first: string;
  last: string;
}) {
  const t = useWords("classes");
  const [typed, setTyped] = useState(day);
  const [error, setError] = useState<string>();
  const { change, ...state } = useChange(classId);

  async function save(event: FormEvent) {
    event.preventDefault();
    const fits = first <= typed && typed <= last;
    setError(fits ? undefined : t("settings.retainFault", { first, last }));
    if (fits) await change({ retainUntil: typed });
  }

  return (
    <form className={formStyles.form} onSubmit={save} noValidate>
      <Field label={t("settings.retainField")} hint={t("settings.retainHint")} error={error}>
        {(given) => (
          <input
            {...given}
            type="date"
            min={first}
            max={last}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <Saved {...state} />
      <p className={formStyles.actions}>
        <button type="submit" className="button" disabled={state.busy}>
          {t("settings.save")}
        </button>
      </p>
    </form>
  );
}
