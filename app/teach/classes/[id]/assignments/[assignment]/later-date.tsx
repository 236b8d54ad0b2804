"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useId, useState } from "react";
import forms from "@/app/_components/form.module.css";
import { SendProblem } from "@/app/_components/send-problem";
import { useSend } from "@/app/_components/use-send";
import { useWords } from "@/app/_components/words-provider";
import styles from "../assignments.module.css";

/** A due date for one pupil alone, given or taken away. */
export function LaterDate({
  assignment,
  membership,
  name,
  stored,
  onDone,
}: {
  assignment: string;
  membership: string;
  name: string;
  /** A local time of the class, or empty. */
  stored: string;
  onDone: (what: string) => void;
}) {
  const t = useWords("assign");
  const router = useRouter();
  const fault = useId();
  const { busy, problem, lost, send } = useSend();
  const [dueAt, setDueAt] = useState(stored);
  const [empty, setEmpty] = useState(false);
  const path = `/api/assignments/${assignment}/extensions/${membership}`;

  async function give(event: FormEvent) {
    event.preventDefault();
    setEmpty(dueAt === "");
    if (busy || dueAt === "") return;
    if (!(await send(path, { method: "PUT", body: { dueAt } }))) return;
    onDone(t("one.given"));
    router.refresh();
  }

  async function takeAway() {
    if (busy) return;
    if (!(await send(path, { method: "DELETE" }))) return;
    setDueAt("");
    onDone(t("one.takenAway"));
    router.refresh();
  }

  return (
    <form noValidate onSubmit={(event) => void give(event)}>
      <span className={styles.small} aria-hidden="true">
        {t("one.later")}
      </span>
      <span className={styles.own}>
        <input
          type="datetime-local"
          aria-label={t("one.laterFor", { name })}
          aria-invalid={empty}
          aria-describedby={empty ? fault : undefined}
          value={dueAt}
          onChange={(event) => setDueAt(event.target.value)}
        />
        <button type="submit" className="button-quiet" aria-label={t("one.giveFor", { name })}>
          {t("one.give")}
        </button>
        {stored !== "" && (
          <button
            type="button"
            className="button-quiet"
            aria-label={t("one.takeAwayFor", { name })}
            onClick={() => void takeAway()}
          >
            {t("one.takeAway")}
          </button>
        )}
      </span>
      <p id={fault} role="alert" className={forms.error}>
        {empty && t("new.badTime")}
      </p>
      <SendProblem problem={problem} lost={lost} />
    </form>
  );
}
