"use client";

import { useRouter } from "next/navigation";
import { type ChangeEvent, type FormEvent, useRef, useState } from "react";
import { Field } from "@/app/_components/field";
import formStyles from "@/app/_components/form.module.css";
import { SendProblem } from "@/app/_components/send-problem";
import { useSend } from "@/app/_components/use-send";
import { useWords } from "@/app/_components/words-provider";
import type { RosterLine, RosterReply } from "@/lib/classroom/roster";
import styles from "./pupils.module.css";
import { readNames } from "./read-file";
import { RosterPreview } from "./roster-preview";

/** Puts a whole class on the list: paste or choose a file, look at what will happen, then add. */
export function RosterForm({ classId }: { classId: string }) {
  const t = useWords("classes");
  const { refresh } = useRouter();
  const [text, setText] = useState("");
  const [error, setError] = useState<string>();
  const [fileError, setFileError] = useState<string>();
  const [lines, setLines] = useState<readonly RosterLine[] | null>(null);
  const [added, setAdded] = useState<number | null>(null);
  const { busy, problem, lost, send } = useSend();
  const status = useRef<HTMLParagraphElement>(null);

  async function choose(event: ChangeEvent<HTMLInputElement>) {
    const file = event.target.files?.[0];
    if (!file) return;
    const read = await readNames(file);
    if (read.ok) setText(read.value);
    setFileError(
      read.ok
        ? undefined
        : t(read.error === "too-large" ? "roster.fileTooLarge" : "roster.fileUnread"),
    );
  }

  async function check(event: FormEvent) {
    event.preventDefault();
    const isEmpty = text.trim() === "";
    setError(isEmpty ? t("roster.empty") : undefined);
    setAdded(null);
    if (busy || isEmpty) return;
    const reply = await send<RosterReply>(`/api/classes/${classId}/roster`, { body: { text } });
    if (reply) setLines(reply.value.lines);
  }

  async function add(names: readonly string[]) {
    if (busy) return;
    const reply = await send<{ added: number }>(`/api/classes/${classId}/pupils`, {
      body: { names },
    });
    if (!reply) return;
    setLines(null);
    setText("");
    setAdded(reply.value.added);
    status.current?.focus();
    refresh();
  }

  return (
    <>
      <p ref={status} tabIndex={-1} role="status" className={styles.said}>
        {added !== null && t("roster.added", { added })}
      </p>
      {lines ? (
        <RosterPreview lines={lines} busy={busy} onAdd={add} onBack={() => setLines(null)} />
      ) : (
        <form className={formStyles.form} onSubmit={check} noValidate>
          <Field label={t("roster.names")} hint={t("roster.hint")} error={error}>
            {(given) => (
              <textarea
                {...given}
                rows={8}
                placeholder={t("roster.example")}
                value={text}
                spellCheck={false}
                autoComplete="off"
                onChange={(event) => setText(event.target.value)}
              />
            )}
          </Field>
          <Field label={t("roster.file")} error={fileError}>
            {(given) => (
              <input
                {...given}
                type="file"
                accept=".txt,.csv,.tsv,text/plain,text/csv"
                onChange={choose}
              />
            )}
          </Field>
          <p className={formStyles.actions}>
            <button type="submit" className="button" disabled={busy}>
              {t("roster.check")}
            </button>
          </p>
        </form>
      )}
      <SendProblem problem={problem} lost={lost} />
    </>
  );
}
