"use client";

import { useRouter } from "next/navigation";
import { ReasonForm } from "@/app/_components/reason-form";
import { useSend } from "@/app/_components/use-send";
import { useWords } from "@/app/_components/words-provider";

/** Declines one report, with a reply to whoever sent it. */
export function DeclineForm({ id }: { id: string }) {
  const t = useWords("keys");
  const router = useRouter();
  const sending = useSend();

  async function decline(reply: string) {
    const body = { state: "declined", reply };
    const sent = await sending.send(`/api/disputes/${id}`, { method: "PATCH", body });
    if (sent) router.refresh();
    return sent !== null;
  }

  return (
    <ReasonForm
      said={{
        open: t("decline.open"),
        reason: t("decline.reply"),
        hint: t("decline.hint"),
        short: t("decline.short"),
        send: t("decline.send"),
        cancel: t("dispute.cancel"),
        done: t("decline.done"),
      }}
      sending={sending}
      onSend={decline}
    />
  );
}
