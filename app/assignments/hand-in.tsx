"use client";

import { useRouter } from "next/navigation";
import { SendProblem } from "@/app/_components/send-problem";
import { useSend } from "@/app/_components/use-send";

/** Hands an attempt in to an assignment, then shows the page as it is afterwards. */
export function HandIn({
  assignment,
  attempt,
  label,
}: {
  assignment: string;
  attempt: string;
  label: string;
}) {
  const router = useRouter();
  const { busy, problem, lost, send } = useSend();
  return (
    <>
      <button
        type="button"
        className="button-quiet"
        aria-disabled={busy}
        onClick={async () => {
          if (busy) return;
          const body = { attempt };
          if (await send(`/api/assignments/${assignment}/hand-in`, { body })) router.refresh();
        }}
      >
        {label}
      </button>
      <SendProblem problem={problem} lost={lost} />
    </>
  );
}
