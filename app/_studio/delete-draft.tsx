"use client";

import { useRouter } from "next/navigation";
import { ConfirmButton } from "@/app/_components/confirm-button";
import { SendProblem } from "@/app/_components/send-problem";
import { useSend } from "@/app/_components/use-send";
import { useWords } from "@/app/_components/words-provider";

/** Deletes a draft after asking; the list is drawn again without it. */
export function DeleteDraft({ id, title }: { id: string; title: string }) {
  const t = useWords("studio");
  const router = useRouter();
  const { busy, problem, lost, send } = useSend();

  async function erase() {
    if (await send(`/api/drafts/${id}`, { method: "DELETE" })) {
      // The entry goes, and the reader's place with it: the heading of the list takes it.
      document.getElementById("drafts")?.focus();
      router.refresh();
    }
  }

  return (
    <>
      <ConfirmButton
        label={t("list.delete")}
        name={t("list.deleteOf", { title })}
        question={t("list.deleteSure", { title })}
        yes={t("list.deleteYes")}
        no={t("list.deleteNo")}
        busy={busy}
        onConfirm={() => void erase()}
      />
      <SendProblem problem={problem} lost={lost} />
    </>
  );
}
