"use client";

import { useRouter } from "next/navigation";
import { useRef } from "react";
import { v7 } from "uuid";
import { SendProblem } from "@/app/_components/send-problem";
import { useSend } from "@/app/_components/use-send";
import { useWords } from "@/app/_components/words-provider";

/** Starts a check: its first round opens at once. */
export function Start({ classId }: { classId: string }) {
  const t = useWords("transfer");
  const router = useRouter();
  const { busy, problem, lost, send } = useSend();
  // One id: sent again after a lost reply, it starts the same check.
  const id = useRef(v7());

  async function start() {
    if (busy) return;
    await send(`/api/classes/${classId}/transfer`, { body: { id: id.current } });
    // Also where a colleague has just started one: the page then shows it.
    router.refresh();
  }

  return (
    <div>
      <button type="button" className="button" aria-disabled={busy} onClick={() => void start()}>
        {t(busy ? "teach.starting" : "teach.start")}
      </button>
      <SendProblem problem={problem} lost={lost} />
    </div>
  );
}
