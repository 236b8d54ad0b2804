"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Field } from "@/app/_components/field";
import styles from "@/app/_components/form.module.css";
import { SendProblem } from "@/app/_components/send-problem";
import { useSend } from "@/app/_components/use-send";
import { useWords } from "@/app/_components/words-provider";

/** Erases a class once its name was typed, and leads back to the classes that are left. */
export function EraseClass({ classId, name }: { classId: string; name: string }) {
  const t = useWords("data");
  const router = useRouter();
  const { busy, problem, lost, send } = useSend();
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState(false);

  async function erase(event: FormEvent) {
    event.preventDefault();
    setWrong(typed.trim() !== name.trim());
    if (typed.trim() !== name.trim()) return;
    const done = await send(`/api/classes/${classId}`, { method: "DELETE", body: { name } });
    if (!done) return;
    router.push("/teach");
    router.refresh();
  }

  return (
    <form className={styles.form} onSubmit={erase} noValidate>
      <Field label={t("class.name", { name })} error={wrong ? t("class.nameWrong") : undefined}>
        {(given) => (
          <input
            {...given}
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <SendProblem problem={problem} lost={lost} />
      <p className={styles.actions}>
        <button type="submit" className={`button-quiet ${styles.erase}`} disabled={busy}>
          {t("class.yes")}
        </button>
      </p>
    </form>
  );
}
