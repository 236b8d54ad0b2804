import { type ReactNode, useId } from "react";
import styles from "./form.module.css";

type Given = { id: string; "aria-describedby": string | undefined; "aria-invalid": boolean };

/** A labelled input with its hint and, when something is wrong with it, one sentence that says what to do. */
export function Field({
  label,
  hint,
  error,
  children,
}: {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  children: (given: Given) => ReactNode;
}) {
  const id = useId();
  const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {children({
        id,
        "aria-describedby": notes || undefined,
        "aria-invalid": error !== undefined,
      })}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}
