"use client";

import { useRouter } from "next/navigation";
import { SendProblem } from "@/app/_components/send-problem";
import { useSend } from "@/app/_components/use-send";
import { useWords } from "@/app/_components/words-provider";

/** Accepts an invitation and leads to the class. */
export function Accept({ token }: { token: string }) {
  const t = useWords("classes");
  const router = useRouter();
  const { busy, problem, lost, send } = useSend();
  async function accept() {
    const path = `/api/invitations/${encodeURIComponent(token)}`;
    const accepted = await send<{ id: string }>(path, { method: "POST" });
    if (accepted) router.push(`/teach/classes/${accepted.value.id}`);
  }
  return (
    <>
      <SendProblem problem={problem} lost={lost} />
      <button type="button" className="button" disabled={busy} onClick={accept}>
        {t("invitation.go")}
      </button>
    </>
  );
}
