"use client";

import { useRouter } from "next/navigation";
import { ConfirmButton } from "@/app/_components/confirm-button";
import { SendProblem } from "@/app/_components/send-problem";
import { useSend } from "@/app/_components/use-send";
import { useWords } from "@/app/_components/words-provider";
import { forget } from "@/app/_offline/forget";

/** Erases everything about whoever asks, after a second press. */
export function EraseOwn() {
  const t = useWords("data");
  const router = useRouter();
  const { busy, problem, lost, send } = useSend();

  async function erase() {
    if (!(await send("/api/account/data", { method: "DELETE" }))) return;
    await forget({ unsent: true });
    router.replace("/account/data?erased");
    // What this browser had shown of them is forgotten too.
    router.refresh();
  }

  return (
    <>
      <ConfirmButton
        label={t("own.start")}
        question={t("own.question")}
        yes={t("own.yes")}
        no={t("own.no")}
        busy={busy}
        onConfirm={() => void erase()}
      />
      <SendProblem problem={problem} lost={lost} />
    </>
  );
}
