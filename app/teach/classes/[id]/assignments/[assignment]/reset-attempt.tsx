"use client";

import { useRouter } from "next/navigation";
import { ConfirmButton } from "@/app/_components/confirm-button";
import { SendProblem } from "@/app/_components/send-problem";
import { useSend } from "@/app/_components/use-send";
import { useWords } from "@/app/_components/words-provider";

/** Lets one pupil begin again. */
export function ResetAttempt({
  assignment,
  membership,
  name,
  onDone,
}: {
  assignment: string;
  membership: string;
  name: string;
  onDone: (what: string) => void;
}) {
  const t = useWords("assign");
  const router = useRouter();
  const { busy, problem, lost, send } = useSend();
  return (
    <>
      <ConfirmButton
        label={t("one.resetFor", { name })}
        question={t("one.resetAsk", { name })}
        yes={t("one.resetYes")}
        no={t("one.no")}
        busy={busy}
        onConfirm={() => {
          const path = `/api/assignments/${assignment}/attempts/${membership}`;
          void send(path, { method: "DELETE" }).then((done) => {
            if (!done) return;
            onDone(t("one.resetDone"));
            router.refresh();
          });
        }}
      />
      <SendProblem problem={problem} lost={lost} />
    </>
  );
}
