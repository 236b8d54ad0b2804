"use client";

import styles from "@/app/_components/form.module.css";
import { SendProblem } from "@/app/_components/send-problem";
import { useSend } from "@/app/_components/use-send";
import { useWords } from "@/app/_components/words-provider";

/** No stands first and is the plain choice; yes can't be taken back. */
export function Choice({ next }: { next: string }) {
  const t = useWords("account");
  const { busy, problem, lost, send } = useSend();

  async function choose(merge: boolean) {
    if (busy) return;
    if (await send("/api/guest", { body: { merge } })) location.assign(next);
  }

  return (
    <div className={styles.form}>
      <SendProblem problem={problem} lost={lost} />
      <div className={styles.actions}>
        <button type="button" className="button" onClick={() => void choose(false)}>
          {t("guest.no")}
        </button>
        <button type="button" className="button-quiet" onClick={() => void choose(true)}>
          {t("guest.yes")}
        </button>
      </div>
    </div>
  );
}
