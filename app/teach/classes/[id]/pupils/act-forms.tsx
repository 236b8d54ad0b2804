"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import { Field } from "@/app/_components/field";
import formStyles from "@/app/_components/form.module.css";
import { useWords } from "@/app/_components/words-provider";
import { LONGEST_NICKNAME, readNickname } from "@/lib/classroom/nickname";
import { MOST_EXTRA_TIME, type Pupil } from "@/lib/classroom/pupil";
import styles from "./pupils.module.css";

function ActForm({
  busy,
  label,
  onSubmit,
  children,
}: {
  busy: boolean;
  /** Of its button, where it does more than save. */
  label?: string;
  onSubmit: () => void;
  children: ReactNode;
}) {
  const t = useWords("classes");
  function submit(event: FormEvent) {
    event.preventDefault();
    onSubmit();
  }
  return (
    <form className={`${formStyles.form} ${styles.act}`} onSubmit={submit} noValidate>
      {children}
      <p className={formStyles.actions}>
        <button type="submit" className="button" disabled={busy}>
          {label ?? t("act.save")}
        </button>
      </p>
    </form>
  );
}

/** A new name for one pupil. */
export function RenameForm({
  pupil,
  busy,
  onSave,
}: {
  pupil: Pupil;
  busy: boolean;
  onSave: (name: string) => void;
}) {
  const t = useWords("classes");
  const [name, setName] = useState(pupil.nickname);
  const [error, setError] = useState<string>();
  function save() {
    const read = readNickname(name);
    setError(read.ok ? undefined : t(`fault.name.${read.error}`, { max: LONGEST_NICKNAME }));
    if (read.ok) onSave(read.value);
  }
  return (
    <ActForm busy={busy} onSubmit={save}>
      <Field label={t("act.renameField", { name: pupil.nickname })} error={error}>
        {(given) => (
          <input
            {...given}
            value={name}
            autoComplete="off"
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
    </ActForm>
  );
}

/** Extra time for the chosen pupils, in percent. */
export function ExtraTimeForm({
  start,
  busy,
  onSave,
}: {
  start: number;
  busy: boolean;
  onSave: (percent: number) => void;
}) {
  const t = useWords("classes");
  const [typed, setTyped] = useState(`${start}`);
  const [error, setError] = useState<string>();
  function save() {
    const percent = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : MOST_EXTRA_TIME + 1;
    const fits = percent <= MOST_EXTRA_TIME;
    setError(fits ? undefined : t("act.extraFault", { max: MOST_EXTRA_TIME }));
    if (fits) onSave(percent);
  }
  return (
    <ActForm busy={busy} onSubmit={save}>
      <Field label={t("act.extraField")} hint={t("act.extraHint")} error={error}>
        {(given) => (
          <input
            {...given}
            className={styles.short}
            inputMode="numeric"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
    </ActForm>
  );
}

/** Which of the teacher's other classes the chosen pupils go to. */
export function MoveForm({
  others,
  busy,
  onSave,
}: {
  others: readonly { id: string; name: string }[];
  busy: boolean;
  onSave: (classId: string) => void;
}) {
  const t = useWords("classes");
  const [to, setTo] = useState(others[0]?.id ?? "");
  return (
    <ActForm busy={busy} label={t("act.moveGo")} onSubmit={() => onSave(to)}>
      <Field label={t("act.moveField")} hint={t("act.moveText")}>
        {(given) => (
          <select {...given} value={to} onChange={(event) => setTo(event.target.value)}>
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
    </ActForm>
  );
}

/** Which of two places stays when both are the same pupil: the one who has joined, unless said otherwise. */
export function MergeForm({
  pupils,
  busy,
  onSave,
}: {
  pupils: readonly [Pupil, Pupil];
  busy: boolean;
  onSave: (keep: string) => void;
}) {
  const t = useWords("classes");
  const [keep, setKeep] = useState((pupils.find(({ joined }) => joined) ?? pupils[0]).id);
  return (
    <ActForm busy={busy} label={t("act.mergeGo")} onSubmit={() => onSave(keep)}>
      <fieldset>
        <legend className={formStyles.legend}>{t("act.mergeKeep")}</legend>
        {pupils.map(({ id, nickname }) => (
          <label key={id} className={formStyles.choice}>
            <input type="radio" name="keep" checked={keep === id} onChange={() => setKeep(id)} />
            {nickname}
          </label>
        ))}
      </fieldset>
      <p className={formStyles.hint}>{t("act.mergeText")}</p>
    </ActForm>
  );
}
