"use client";

import "./no-eval";

import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useState } from "react";
import { v7 } from "uuid";
import { takeOver } from "@/app/_analysis/handover";
import { Notices } from "@/app/_analysis/notices";
import { NOTHING_PASTED, pastedFile, sentOf } from "@/app/_analysis/pasted";
import { ReadingBar } from "@/app/_analysis/reading-bar";
import { TextField } from "@/app/_analysis/text-field";
import { useAnalysis } from "@/app/_analysis/use-analysis";
import forms from "@/app/_components/form.module.css";
import { SendProblem } from "@/app/_components/send-problem";
import { useSend } from "@/app/_components/use-send";
import { useWords } from "@/app/_components/words-provider";
import type { Analysis, Notice } from "@/lib/analysis/analysis";
import { type Draft, draftOf, MOST_CHARACTERS } from "@/lib/studio/draft";
import type { SavedReply } from "@/lib/studio/reply";
import styles from "./new-draft.module.css";
import { OriginFields } from "./origin-fields";

const ORIGIN: Draft["origin"] = { outlet: "", date: "", link: "", lang: "en", rights: null };

/** Notices after which a lesson makes no sense, so that the teacher is asked first. */
const GRAVE: readonly Notice[] = ["not-english", "not-prose", "only-quotes", "empty"];

/** Takes a text, has it read, and keeps what was found as a draft. Nothing typed is lost when something fails. */
export function NewDraft() {
  const t = useWords("studio");
  const router = useRouter();
  const [pasted, setPasted] = useState(NOTHING_PASTED);
  const [origin, setOrigin] = useState(ORIGIN);
  const [isEmpty, setEmpty] = useState(false);
  const [doubted, setDoubted] = useState<Analysis | null>(null);
  const [isKept, setKept] = useState(false);
  const reading = useAnalysis();
  const keeping = useSend();
  const { done } = reading;

  // A text from “discover” comes along in memory.
  useEffect(() => {
    const given = takeOver();
    if (given === null) return;
    const isHtml = /^\s*<[a-z!]/i.test(given);
    void pastedFile(new File([given], isHtml ? "given.html" : "given.txt")).then((text) => {
      if (typeof text !== "string") setPasted(text);
    });
  }, []);

  async function keep(analysis: Analysis) {
    const draft = draftOf(analysis, origin);
    const kept = await keeping.send<SavedReply>("/api/drafts", { body: { id: v7(), draft } });
    if (!kept) return;
    setKept(true);
    router.push(`/teach/studio/${kept.value.id}`);
  }

  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    setEmpty(pasted.text.trim() === "");
    if (done !== null || keeping.busy || isKept || pasted.text.trim() === "") return;
    setDoubted(null);
    const analysis = await reading.analyse(sentOf(pasted));
    if (!analysis) return;
    if (analysis.notices.some((notice) => GRAVE.includes(notice))) setDoubted(analysis);
    else await keep(analysis);
  }

  const words = pasted.text.split(/\s+/u).filter((word) => word !== "").length;
  return (
    <form className={styles.form} onSubmit={(event) => void onSubmit(event)} noValidate>
      <div className={`${forms.form} ${styles.text}`}>
        <TextField
          value={pasted}
          onChange={(text) => {
            setPasted(text);
            setDoubted(null);
            setEmpty(false);
          }}
          most={MOST_CHARACTERS}
          error={isEmpty ? t("new.empty") : undefined}
        />
        <p className={forms.hint}>
          {t("new.count", { count: words })} · {t("new.good")}
        </p>
      </div>
      <fieldset className={`${forms.form} ${styles.where}`}>
        <legend>
          <h2>{t("new.where")}</h2>
        </legend>
        <p className={forms.hint}>{t("new.later")}</p>
        <OriginFields origin={origin} onChange={setOrigin} />
      </fieldset>
      <div className={styles.go}>
        <SendProblem
          problem={reading.problem ?? keeping.problem}
          lost={reading.lost || keeping.lost}
        />
        {doubted && (
          <div role="alert">
            <Notices notices={doubted.notices} />
            {doubted.clauses.length > 0 && (
              <button type="button" className="button-quiet" onClick={() => void keep(doubted)}>
                {t("new.anyway")}
              </button>
            )}
          </div>
        )}
        {done !== null ? (
          <ReadingBar done={done} onStop={reading.stop} />
        ) : (
          <p className={forms.actions}>
            <button type="submit" className="button" aria-disabled={keeping.busy || isKept}>
              {t(keeping.busy || isKept ? "new.saving" : "new.go")}
            </button>
          </p>
        )}
        <p className={forms.hint}>{t("new.kept")}</p>
      </div>
    </form>
  );
}
