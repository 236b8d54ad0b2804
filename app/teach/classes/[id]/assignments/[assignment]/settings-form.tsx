"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import forms from "@/app/_components/form.module.css";
import { SendProblem } from "@/app/_components/send-problem";
import { useSend } from "@/app/_components/use-send";
import { useWords } from "@/app/_components/words-provider";
import { type DateFaults, dateFaults, type PolicyDraft, sentPolicy } from "../policy";
import { PolicyFields } from "../policy-fields";

/** Changes dates and rules of an assignment. */
export function SettingsForm({
  id,
  timeZone,
  stored,
}: {
  id: string;
  timeZone: string;
  stored: PolicyDraft;
}) {
  const t = useWords("assign");
  const router = useRouter();
  const { busy, problem, lost, send } = useSend();
  const [draft, setDraft] = useState(stored);
  const [faults, setFaults] = useState<DateFaults>({});
  const [saved, setSaved] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const found = dateFaults(event.currentTarget, draft, t);
    setFaults(found);
    setSaved(false);
    if (busy || Object.keys(found).length > 0) return;
    const path = `/api/assignments/${id}`;
    if (!(await send(path, { method: "PATCH", body: sentPolicy(draft) }))) return;
    setSaved(true);
    router.refresh();
  }

  return (
    <form className={forms.form} noValidate onSubmit={(event) => void submit(event)}>
      <p className={forms.hint}>{t("one.reopen")}</p>
      <PolicyFields draft={draft} onChange={setDraft} faults={faults} timeZone={timeZone} />
      <SendProblem problem={problem} lost={lost} />
      <p className={forms.actions}>
        <button type="submit" className="button" aria-disabled={busy}>
          {t(busy ? "one.saving" : "one.save")}
        </button>
        <span role="status">{saved && t("one.saved")}</span>
      </p>
    </form>
  );
}
