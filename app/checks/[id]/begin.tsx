"use client";

import { useRouter } from "next/navigation";
import { useRef } from "react";
import { v7 } from "uuid";
import { SendProblem } from "@/app/_components/send-problem";
import { useSend } from "@/app/_components/use-send";
import { useWords } from "@/app/_components/words-provider";

/** Begins a round; the page then shows the reports that were drawn. */
export function Begin({ check }: { check: string }) {
  const t = useWords("transfer");
  const router = useRouter();
  const { busy, problem, lost, send } = useSend();
  // One id: sent again after a lost reply, it begins the same round.
  const attempt = useRef(v7());

  async function begin() {
    if (busy) return;
    const path = `/api/transfer/${check}/sittings`;
    if (await send(path, { body: { id: attempt.current } })) router.refresh();
  }

  return (
    <>
      <button type="button" className="button" aria-disabled={busy} onClick={() => void begin()}>
        {t(busy ? "check.beginning" : "check.begin")}
      </button>
      <SendProblem problem={problem} lost={lost} />
    </>
  );
}
