"use client";

import { useState } from "react";
import { useWords } from "@/app/_components/words-provider";
import type { Draft, DraftRecord } from "@/lib/studio/draft";
import { addRecord, editRecord, removeRecord } from "@/lib/studio/records";
import styles from "./editor.module.css";
import { RecordForm } from "./record-form";
import type { Change } from "./use-draft";

const MOST = 30;

/** The record cards of a lesson: what each is, what it settles, and a form that adds or changes one. */
export function RecordsStep({ draft, onChange }: { draft: Draft; onChange: Change }) {
  const t = useWords("studio");
  const [open, setOpen] = useState<string | null>(null);
  const { records } = draft;

  function add() {
    const next = addRecord(draft, null);
    onChange(next);
    setOpen(next.records.at(-1)?.id ?? null);
  }

  return (
    <div className={`${styles.step} ${styles.narrow}`}>
      <h2 tabIndex={-1} data-heading>
        {t("records.title")}
      </h2>
      <p className={styles.lead}>{t("records.lead")}</p>
      <p className={styles.hint}>{t("records.skip")}</p>
      {records.length === 0 && <p>{t("records.none")}</p>}
      <ul className={styles.list}>
        {records.map((record) => (
          <li key={record.id} className={styles.entry}>
            {record.id === open ? (
              <RecordForm
                draft={draft}
                record={record}
                onChange={(next, field) =>
                  onChange(editRecord(draft, record.id, next), `${record.id}.${field}`)
                }
                onDone={() => setOpen(null)}
              />
            ) : (
              <RecordEntry
                record={record}
                onEdit={() => setOpen(record.id)}
                onRemove={() => onChange(removeRecord(draft, record.id))}
              />
            )}
          </li>
        ))}
      </ul>
      {records.length < MOST ? (
        <p>
          <button
            type="button"
            className={records.length > 0 ? "button-quiet" : "button"}
            onClick={add}
          >
            {t("records.add")}
          </button>
        </p>
      ) : (
        <p>{t("records.many")}</p>
      )}
    </div>
  );
}

function RecordEntry({
  record,
  onEdit,
  onRemove,
}: {
  record: DraftRecord;
  onEdit: () => void;
  onRemove: () => void;
}) {
  const t = useWords("studio");
  const c = useWords("common");
  const title = record.title || t("records.untitled");
  return (
    <>
      <h3 data-place={record.id} tabIndex={-1}>
        {title}
      </h3>
      <p className={styles.facts}>
        <span>{[record.publisher, record.date].filter(Boolean).join(", ")}</span>
        <span>{c(record.independent ? "record.independent" : "record.party")}</span>
      </p>
      {record.inShort && <p>{record.inShort}</p>}
      {record.covers.length === 0 && <p className={styles.hint}>{t("records.coversNone")}</p>}
      <p className={styles.actions}>
        <button
          type="button"
          className="button-quiet"
          aria-label={t("records.editOf", { title })}
          onClick={onEdit}
        >
          {t("records.edit")}
        </button>
        <button
          type="button"
          className="button-quiet"
          aria-label={t("records.removeOf", { title })}
          onClick={onRemove}
        >
          {t("records.remove")}
        </button>
      </p>
    </>
  );
}
