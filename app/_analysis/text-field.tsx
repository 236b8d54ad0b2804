"use client";

import { type ClipboardEvent, type DragEvent, useRef, useState } from "react";
import { Field } from "@/app/_components/field";
import { useWords } from "@/app/_components/words-provider";
import { type Pasted, pastedFile, usableHtml } from "./pasted";
import styles from "./text-field.module.css";

/** A field for a text: typed, pasted with or without layout, dropped or chosen as a file. `most`: characters that can be read. */
export function TextField({
  value,
  onChange,
  most,
  error,
}: {
  value: Pasted;
  onChange: (value: Pasted) => void;
  most: number;
  error?: string | undefined;
}) {
  const t = useWords("analysis");
  const [isOver, setOver] = useState(false);
  const [fault, setFault] = useState<"unread" | "fileSize" | null>(null);
  const html = useRef<string | null>(null);

  // The field takes the plain words by itself; the layout that came with them is kept for the change that follows.
  function onPaste({ currentTarget, clipboardData }: ClipboardEvent<HTMLTextAreaElement>) {
    const { selectionStart, selectionEnd, value: shown } = currentTarget;
    const isWhole = selectionStart === 0 && selectionEnd === shown.length;
    html.current = isWhole ? usableHtml(clipboardData.getData("text/html")) : null;
  }

  async function take(chosen: File | undefined) {
    if (!chosen) return;
    const read = await pastedFile(chosen);
    setFault(typeof read === "string" ? read : null);
    if (typeof read !== "string") onChange(read);
  }

  const drop = {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      setOver(false);
      void take(event.dataTransfer.files[0]);
    },
  };

  return (
    <Field
      label={t("field.label")}
      hint={t("field.hint", { most })}
      error={fault ? t(`field.${fault}`) : error}
    >
      {(given) => (
        <>
          <textarea
            {...given}
            {...drop}
            className={styles.text}
            data-over={isOver || undefined}
            rows={12}
            value={value.text}
            placeholder={t(isOver ? "field.drop" : "field.placeholder")}
            autoComplete="off"
            lang="en"
            onPaste={onPaste}
            onChange={({ target }) => {
              onChange({ text: target.value, html: html.current });
              html.current = null;
              setFault(null);
            }}
          />
          {value.html !== null && <p className={styles.note}>{t("field.fromHtml")}</p>}
          <p className={styles.file}>
            <label className={`button-quiet ${styles.choose}`}>
              <input
                type="file"
                className="visually-hidden"
                accept=".txt,.html,.htm,text/plain,text/html"
                onChange={({ target }) => {
                  void take(target.files?.[0]);
                  target.value = "";
                }}
              />
              {t("field.file")}
            </label>
          </p>
        </>
      )}
    </Field>
  );
}
