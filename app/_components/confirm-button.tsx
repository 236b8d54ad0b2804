"use client";

import { useState } from "react";
import styles from "./form.module.css";

/** A button whose act can't be taken back: the first press says what will happen, the second does it. */
export function ConfirmButton({
  label,
  question,
  yes,
  no,
  busy = false,
  onConfirm,
}: {
  label: string;
  question: string;
  yes: string;
  no: string;
  busy?: boolean;
  onConfirm: () => void;
}) {
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <button type="button" className="button-quiet" onClick={() => setAsking(true)}>
        {label}
      </button>
    );
  return (
    <div className={styles.confirm} role="alertdialog" aria-label={question}>
      <p>{question}</p>
      <button
        type="button"
        className="button"
        disabled={busy}
        onClick={() => {
          setAsking(false);
          onConfirm();
        }}
      >
        {yes}
      </button>
      {/* biome-ignore lint/a11y/noAutofocus: the question replaced the pressed button, whose focus would be lost */}
      <button type="button" className="button-quiet" autoFocus onClick={() => setAsking(false)}>
        {no}
      </button>
    </div>
  );
}
