"use client";

import { useState } from "react";
import styles from "./form.module.css";

/** A button whose act can't be taken back: the first press says what will happen, the second does it. */
export function ConfirmButton({
  label,
  name,
  question,
  yes,
  no,
  busy = false,
  onConfirm,
}: {
  label: string;
  /** What a screen reader says instead, where several such buttons stand on one page. It begins with the label. */
  name?: string;
  question: string;
  yes: string;
  no: string;
  busy?: boolean;
  onConfirm: () => void;
}) {
  const [state, setState] = useState<"fresh" | "asking" | "asked">("fresh");
  if (state !== "asking")
    return (
      <button
        type="button"
        className="button-quiet"
        aria-label={name}
        // biome-ignore lint/a11y/noAutofocus: it replaced the question, whose focus would be lost
        autoFocus={state === "asked"}
        onClick={() => setState("asking")}
      >
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
          setState("asked");
          onConfirm();
        }}
      >
        {yes}
      </button>
      {/* biome-ignore lint/a11y/noAutofocus: the question replaced the pressed button, whose focus would be lost */}
      <button type="button" className="button-quiet" autoFocus onClick={() => setState("asked")}>
        {no}
      </button>
    </div>
  );
}
