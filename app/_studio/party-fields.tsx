"use client";

import { useState } from "react";
import { Field } from "@/app/_components/field";
import forms from "@/app/_components/form.module.css";
import { useWords } from "@/app/_components/words-provider";

const namedIn = (fields: readonly string[]) => fields.filter((name) => name.trim() !== "");

/** The two sides of a conflict as the text names them; either field may be empty. */
export function PartyFields({
  parties,
  onChange,
}: {
  parties: readonly string[];
  onChange: (parties: string[], field: string) => void;
}) {
  const t = useWords("studio");
  const [typed, setTyped] = useState<readonly string[]>(parties);
  // Undone or loaded anew: the fields follow.
  const isSame = namedIn(typed).join("\n") === parties.join("\n");
  const fields = [0, 1].map((at) => (isSame ? typed : parties)[at] ?? "");
  return (
    <fieldset className={forms.form}>
      <legend className={forms.legend}>{t("details.parties")}</legend>
      <p className={forms.hint}>{t("details.partiesHint")}</p>
      {fields.map((party, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: there are always two
        <Field key={at} label={t("details.party", { at: at + 1 })}>
          {(given) => (
            <input
              {...given}
              data-place={at === 0 ? "parties" : undefined}
              lang="en"
              autoComplete="off"
              maxLength={60}
              value={party}
              onChange={({ target }) => {
                const next = fields.with(at, target.value);
                setTyped(next);
                onChange(namedIn(next), `party${at}`);
              }}
            />
          )}
        </Field>
      ))}
    </fieldset>
  );
}
