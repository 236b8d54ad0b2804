"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Field } from "@/app/_components/field";
import styles from "@/app/_components/form.module.css";
import { SendProblem } from "@/app/_components/send-problem";
import { useSend } from "@/app/_components/use-send";
import { useWords } from "@/app/_components/words-provider";

const SHORTEST = 10;

/** Declines one report, with a reply to whoever sent it. */
export function DeclineForm({ id }: { id: string }) {
  const t = useWords("keys");
  const router = useRouter();
  const { busy, problem, lost, send } = useSend();
  const [stage, setStage] = useState<"closed" | "open" | "done">("closed");
  const [reply, setReply] = useState("");
  const [short, setShort] = useState(false);

  async function decline(event: FormEvent) {
    event.preventDefault();
    const isShort = reply.trim().length < SHORTEST;
    setShort(isShort);
    if (isShort || busy) return;
    const body = { state: "declined", reply };
    if (!(await send(`/api/disputes/${id}`, { method: "PATCH", body }))) return;
    setStage("done");
    router.refresh();
  }

  if (stage === "done") return <p role="status">{t("decline.done")}</p>;
  if (stage === "closed")
    return (
      <p>
        <button type="button" className="button-quiet" onClick={() => setStage("open")}>
          {t("decline.open")}
        </button>
      </p>
    );
  return (
    <form className={styles.form} onSubmit={(event) => void decline(event)} noValidate>
      <Field
        label={t("decline.reply")}
        hint={t("decline.hint")}
        error={short ? t("decline.short") : undefined}
      >
        {(given) => (
          <textarea
            {...given}
            // biome-ignore lint/a11y/noAutofocus: the form replaced the pressed button, whose focus would be lost
            autoFocus
            rows={3}
            maxLength={600}
            value={reply}
            onChange={(event) => setReply(event.target.value)}
          />
        )}
      </Field>
      <SendProblem problem={problem} lost={lost} />
      <p className={styles.actions}>
        <button type="submit" className="button" disabled={busy}>
          {t("decline.send")}
        </button>
        <button type="button" className="button-quiet" onClick={() => setStage("closed")}>
          {t("dispute.cancel")}
        </button>
      </p>
    </form>
  );
}
