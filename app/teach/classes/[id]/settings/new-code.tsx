"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { ConfirmButton } from "@/app/_components/confirm-button";
import { SendProblem } from "@/app/_components/send-problem";
import { useSend } from "@/app/_components/use-send";
import { useWords } from "@/app/_components/words-provider";
import { shownCode } from "@/lib/classroom/join-code";
import styles from "./settings.module.css";

/** The class code, and a new one in its place. */
export function NewCode({ classId, code }: { classId: string; code: string }) {
  const t = useWords("classes");
  const { refresh } = useRouter();
  const [fresh, setFresh] = useState<string | null>(null);
  const { busy, problem, lost, send } = useSend();

  async function rotate() {
    const reply = await send<{ code: string }>(`/api/classes/${classId}/code`, { method: "POST" });
    if (!reply) return;
    setFresh(reply.value.code);
    refresh();
  }

  return (
    <>
      <p className={styles.code}>{shownCode(fresh ?? code)}</p>
      <p role="status" className={styles.said}>
        {fresh && t("settings.rotated", { code: shownCode(fresh) })}
      </p>
      <SendProblem problem={problem} lost={lost} />
      <p>
        <ConfirmButton
          label={t("settings.rotate")}
          question={t("settings.rotateQuestion")}
          yes={t("settings.rotateYes")}
          no={t("settings.no")}
          busy={busy}
          onConfirm={rotate}
        />
      </p>
    </>
  );
}
