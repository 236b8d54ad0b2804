"use client";

import { ConfirmButton } from "@/app/_components/confirm-button";
import { SendProblem } from "@/app/_components/send-problem";
import { useSend } from "@/app/_components/use-send";
import { useWords } from "@/app/_components/words-provider";
import { forget } from "@/app/_offline/forget";

/** Ends every session of this account, after asking. */
export function SignOutEverywhere() {
  const t = useWords("account");
  const { busy, problem, lost, send } = useSend();

  async function leave() {
    if (!(await send("/api/account/sign-out-everywhere", { method: "POST" }))) return;
    await forget();
    location.assign("/");
  }

  return (
    <>
      <SendProblem problem={problem} lost={lost} />
      <ConfirmButton
        label={t("account.signOutEverywhere")}
        question={t("account.signOutQuestion")}
        yes={t("account.signOutYes")}
        no={t("account.no")}
        busy={busy}
        onConfirm={() => void leave()}
      />
    </>
  );
}
