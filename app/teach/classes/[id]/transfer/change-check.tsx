"use client";

import { useRouter } from "next/navigation";
import { ConfirmButton } from "@/app/_components/confirm-button";
import { SendProblem } from "@/app/_components/send-problem";
import { useSend } from "@/app/_components/use-send";
import { useWords } from "@/app/_components/words-provider";

type Act = "after" | "later" | "withdraw" | "bring";

const BODIES = {
  after: { open: "after" },
  later: { open: "later" },
  withdraw: { withdrawn: true },
  bring: { withdrawn: false },
} as const;

const WORDS = {
  after: { label: "teach.openAfter", question: "teach.openAfterAsk", yes: "teach.yes" },
  later: { label: "teach.openLater", question: "teach.openLaterAsk", yes: "teach.yes" },
  withdraw: { label: "teach.withdraw", question: "teach.withdrawAsk", yes: "teach.withdrawYes" },
} as const;

/** One act on a check. What closes a round, or hides the check, is asked back first. */
export function ChangeCheck({ path, act }: { path: string; act: Act }) {
  const t = useWords("transfer");
  const router = useRouter();
  const { busy, problem, lost, send } = useSend();

  async function change() {
    if (busy) return;
    if (await send(path, { method: "PATCH", body: BODIES[act] })) router.refresh();
  }

  return (
    <div>
      {act === "bring" ? (
        <button
          type="button"
          className="button-quiet"
          aria-disabled={busy}
          onClick={() => void change()}
        >
          {t("teach.bring")}
        </button>
      ) : (
        <ConfirmButton
          label={t(WORDS[act].label)}
          question={t(WORDS[act].question)}
          yes={t(WORDS[act].yes)}
          no={t("teach.no")}
          busy={busy}
          onConfirm={() => void change()}
        />
      )}
      <SendProblem problem={problem} lost={lost} />
    </div>
  );
}
