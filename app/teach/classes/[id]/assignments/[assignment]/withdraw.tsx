"use client";

import { useRouter } from "next/navigation";
import { ConfirmButton } from "@/app/_components/confirm-button";
import { SendProblem } from "@/app/_components/send-problem";
import { useSend } from "@/app/_components/use-send";
import { useWords } from "@/app/_components/words-provider";
import styles from "../assignments.module.css";

/** Takes an assignment back, or brings it back. */
export function Withdraw({ id, withdrawn }: { id: string; withdrawn: boolean }) {
  const t = useWords("assign");
  const router = useRouter();
  const { busy, problem, lost, send } = useSend();

  async function change(to: boolean) {
    const path = `/api/assignments/${id}`;
    if (await send(path, { method: "PATCH", body: { withdrawn: to } })) router.refresh();
  }

  return (
    <div className={styles.section}>
      {withdrawn ? (
        <button
          type="button"
          className="button-quiet"
          aria-disabled={busy}
          onClick={() => void change(false)}
        >
          {t("one.bring")}
        </button>
      ) : (
        <ConfirmButton
          label={t("one.withdraw")}
          question={t("one.withdrawAsk")}
          yes={t("one.withdrawYes")}
          no={t("one.no")}
          busy={busy}
          onConfirm={() => void change(true)}
        />
      )}
      <SendProblem problem={problem} lost={lost} />
    </div>
  );
}
