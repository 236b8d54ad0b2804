"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { v7 } from "uuid";
import forms from "@/app/_components/form.module.css";
import { SendProblem } from "@/app/_components/send-problem";
import { useSend } from "@/app/_components/use-send";
import { useWords } from "@/app/_components/words-provider";
import type { AssignmentView } from "@/lib/classroom/assignment";
import type { Part } from "@/lib/lesson/parts";
import { PartPicker, type Picked } from "../part-picker";
import { PlainSummary } from "../plain-summary";
import { type DateFaults, dateFaults, type PolicyDraft, sentPolicy } from "../policy";
import { PolicyFields } from "../policy-fields";

const DRAFT: PolicyDraft = {
  opensAt: "",
  dueAt: "",
  feedback: "now",
  late: "count",
  grading: "points",
};

/** Gives a lesson to a class. What was chosen stays until it is stored. */
export function NewForm({
  classId,
  className,
  timeZone,
  lesson,
  title,
  known,
}: {
  classId: string;
  className: string;
  timeZone: string;
  lesson: string;
  title: string;
  known: Part[];
}) {
  const t = useWords("assign");
  const router = useRouter();
  const { busy, problem, lost, send } = useSend();
  const [id] = useState(() => v7());
  const [draft, setDraft] = useState(DRAFT);
  const [whole, setWhole] = useState(true);
  const [parts, setParts] = useState<Picked[]>(() => known.map((part) => ({ ...part, on: true })));
  const [faults, setFaults] = useState<DateFaults & { parts?: string }>({});
  const chosen = parts.filter(({ on }) => on);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const found = {
      ...dateFaults(event.currentTarget, draft, t),
      ...(!whole && chosen.length === 0 && { parts: t("new.noParts") }),
    };
    setFaults(found);
    if (busy || Object.keys(found).length > 0) return;
    const body = {
      id,
      lesson,
      parts: whole ? null : chosen.map(({ index }) => index),
      ...sentPolicy(draft),
    };
    const sent = await send<AssignmentView>(`/api/classes/${classId}/assignments`, { body });
    if (sent) router.push(`/teach/classes/${classId}/assignments/${sent.value.id}`);
  }

  return (
    <form className={forms.form} noValidate onSubmit={(event) => void submit(event)}>
      <PartPicker
        whole={whole}
        onWhole={setWhole}
        parts={parts}
        onParts={setParts}
        fault={faults.parts}
      />
      <PolicyFields draft={draft} onChange={setDraft} faults={faults} timeZone={timeZone} />
      <PlainSummary
        className={className}
        title={title}
        parts={whole ? null : chosen.map(({ type, count }) => t(`new.${type}`, { count }))}
        draft={draft}
        timeZone={timeZone}
      />
      <SendProblem problem={problem} lost={lost} />
      <p className={forms.actions}>
        <button type="submit" className="button" aria-disabled={busy}>
          {t(busy ? "new.sending" : "new.send")}
        </button>
      </p>
    </form>
  );
}
