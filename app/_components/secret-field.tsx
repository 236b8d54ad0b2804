"use client";

import { useState } from "react";
import { Field } from "./field";
import styles from "./secret-field.module.css";
import { useWords } from "./words-provider";

/** A field for a password or a PIN, with a button that shows what was typed. */
export function SecretField({
  label,
  hint,
  error,
  value,
  onChange,
  autoComplete,
  digits = false,
  autoFocus = false,
}: {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  value: string;
  onChange: (value: string) => void;
  autoComplete: "current-password" | "new-password" | "off";
  digits?: boolean;
  autoFocus?: boolean;
}) {
  const t = useWords("account");
  const [shown, setShown] = useState(false);
  return (
    <Field label={label} hint={hint} error={error}>
      {(given) => (
        <div className={styles.row}>
          <input
            {...given}
            type={shown ? "text" : "password"}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            autoComplete={autoComplete}
            inputMode={digits ? "numeric" : undefined}
            maxLength={digits ? 8 : undefined}
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            // biome-ignore lint/a11y/noAutofocus: only where a step has just replaced the one that had the focus
            autoFocus={autoFocus}
          />
          <button
            type="button"
            className="button-quiet"
            aria-controls={given.id}
            aria-label={`${t(shown ? "field.hide" : "field.show")}: ${label}`}
            onClick={() => setShown(!shown)}
          >
            {t(shown ? "field.hide" : "field.show")}
          </button>
        </div>
      )}
    </Field>
  );
}
