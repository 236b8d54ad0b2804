"use client";

import { useRouter } from "next/navigation";
import { SendProblem } from "@/app/_components/send-problem";
import { useSend } from "@/app/_components/use-send";
import { useWords } from "@/app/_components/words-provider";

/** Brings a removed pupil back into the class. */
export function BringBack({ classId, id, name }: { classId: string; id: string; name: string }) {
  const t = useWords("classes");
  const { refresh } = useRouter();
  const { busy, problem, lost, send } = useSend();
  async function bring() {
    const path = `/api/classes/${classId}/pupils/${id}`;
    if (await send(path, { method: "PATCH", body: { removed: false } })) refresh();
  }
  return (
    <>
      <button
        type="button"
        className="button-quiet"
        disabled={busy}
        aria-label={t("pupils.backOne", { name })}
        onClick={bring}
      >
        {t("pupils.back")}
      </button>
      <SendProblem problem={problem} lost={lost} />
    </>
  );
}
