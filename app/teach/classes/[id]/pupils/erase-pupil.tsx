"use client";

import { useRouter } from "next/navigation";
import { ConfirmButton } from "@/app/_components/confirm-button";
import { SendProblem } from "@/app/_components/send-problem";
import { useSend } from "@/app/_components/use-send";
import { useWords } from "@/app/_components/words-provider";

/** Erases a pupil after a second press, and leads back to the list of pupils. */
export function ErasePupil({
  classId,
  membershipId,
  name,
}: {
  classId: string;
  membershipId: string;
  name: string;
}) {
  const t = useWords("data");
  const router = useRouter();
  const { busy, problem, lost, send } = useSend();

  async function erase() {
    const path = `/api/classes/${classId}/pupils/${membershipId}/data`;
    if (!(await send(path, { method: "DELETE" }))) return;
    router.push(`/teach/classes/${classId}/pupils`);
    router.refresh();
  }

  return (
    <>
      <ConfirmButton
        label={t("pupil.erase", { name })}
        question={t("pupil.question", { name })}
        yes={t("pupil.yes")}
        no={t("pupil.no")}
        busy={busy}
        onConfirm={erase}
      />
      <SendProblem problem={problem} lost={lost} />
    </>
  );
}
