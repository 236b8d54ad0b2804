"use client";

import { type FormEvent, useRef, useState } from "react";
import { NOTHING_PASTED, sentOf } from "@/app/_analysis/pasted";
import { ReadingBar } from "@/app/_analysis/reading-bar";
import { TextField } from "@/app/_analysis/text-field";
import { useAnalysis } from "@/app/_analysis/use-analysis";
import { SendProblem } from "@/app/_components/send-problem";
import { useWords } from "@/app/_components/words-provider";
import type { Analysis } from "@/lib/analysis/analysis";
import styles from "./discover.module.css";
import { Found } from "./found";

/** A field for a text and, once it is read, what was found in it. Both are kept in this page's memory and nowhere else. */
export function Discover({
  most,
  example,
  isTeacher,
}: {
  /** Characters that can be read at once. */
  most: number;
  /** A text to try it with. */
  example: string | null;
  isTeacher: boolean;
}) {
  const t = useWords("discover");
  const [pasted, setPasted] = useState(NOTHING_PASTED);
  const [analysis, setAnalysis] = useState<Analysis | null>(null);
  const { done, problem, lost, analyse, stop } = useAnalysis();
  const form = useRef<HTMLFormElement>(null);

  async function readIt(text: string) {
    const found = await analyse(text);
    if (found) setAnalysis(found);
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    void readIt(sentOf(pasted));
  }

  function takeExample(text: string) {
    setPasted({ text, html: null });
    void readIt(text);
  }

  function goBack(empty: boolean) {
    setAnalysis(null);
    if (empty) setPasted(NOTHING_PASTED);
    requestAnimationFrame(() => form.current?.querySelector("textarea")?.focus());
  }

  if (analysis)
    return (
      <Found
        analysis={analysis}
        sent={sentOf(pasted)}
        isTeacher={isTeacher}
        onEdit={() => goBack(false)}
        onAnother={() => goBack(true)}
      />
    );
  return (
    <form ref={form} className={styles.form} onSubmit={onSubmit}>
      <p className={styles.lead}>{t("lead")}</p>
      <p className={styles.stored}>{t("stored")}</p>
      <TextField value={pasted} onChange={setPasted} most={most} />
      <SendProblem problem={problem} lost={lost} />
      {done === null ? (
        <p className={styles.actions}>
          <button type="submit" className="button">
            {t("form.go")}
          </button>
          {example !== null && (
            <button type="button" className="button-quiet" onClick={() => takeExample(example)}>
              {t("form.example")}
            </button>
          )}
        </p>
      ) : (
        <ReadingBar done={done} onStop={stop} />
      )}
    </form>
  );
}
