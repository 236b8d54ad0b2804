"use client";

import { type FormEvent, useState } from "react";
import { v7 } from "uuid";
import { Field } from "@/app/_components/field";
import forms from "@/app/_components/form.module.css";
import { SendProblem } from "@/app/_components/send-problem";
import { useSend } from "@/app/_components/use-send";
import { useWords } from "@/app/_components/words-provider";

/** Gives the same lesson by the same rules to another of one's classes. */
export function CopyForm({
  id,
  classes,
}: {
  id: string;
  classes: readonly { id: string; name: string }[];
}) {
  const t = useWords("assign");
  const { busy, problem, lost, send } = useSend();
  const [toClass, setToClass] = useState(classes[0]?.id ?? "");
  const [copy, setCopy] = useState(() => v7());
  const [done, setDone] = useState<string | null>(null);
  if (classes.length === 0) return <p>{t("one.copyNone")}</p>;

  async function submit(event: FormEvent) {
    event.preventDefault();
    setDone(null);
    if (busy) return;
    const body = { id: copy, toClass };
    if (!(await send(`/api/assignments/${id}/copy`, { body }))) return;
    setDone(classes.find((each) => each.id === toClass)?.name ?? "");
    setCopy(v7());
  }

  return (
    <form className={forms.form} onSubmit={(event) => void submit(event)}>
      <Field label={t("one.copyTo")} hint={t("one.copyHint")}>
        {(given) => (
          <select
            {...given}
            value={toClass}
            onChange={(event) => {
              setToClass(event.target.value);
              setCopy(v7());
            }}
          >
            {classes.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <SendProblem problem={problem} lost={lost} />
      <p className={forms.actions}>
        <button type="submit" className="button-quiet" aria-disabled={busy}>
          {t("one.copySend")}
        </button>
        <span role="status">{done && t("one.copyDone", { name: done })}</span>
      </p>
    </form>
  );
}
