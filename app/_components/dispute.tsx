"use client";

import { useState } from "react";
import { v7 } from "uuid";
import { ReasonForm } from "./reason-form";
import { useSend } from "./use-send";
import { useWords } from "./words-provider";

/** “I think this key is wrong”: says why to whoever owns the lesson. Needs the messages of “keys” and “common”. */
export function Dispute({
  lesson,
  version,
  item,
}: {
  lesson: string;
  version: number;
  item: string;
}) {
  const t = useWords("keys");
  const sending = useSend();
  const [id] = useState(() => v7());
  const report = async (reason: string) => {
    const body = { id, lesson, version, item, reason };
    return (await sending.send("/api/disputes", { body })) !== null;
  };
  return (
    <ReasonForm
      said={{
        open: t("dispute.open"),
        reason: t("dispute.reason"),
        hint: t("dispute.hint"),
        short: t("dispute.short"),
        send: t("dispute.send"),
        cancel: t("dispute.cancel"),
        done: t("dispute.done"),
      }}
      sending={sending}
      signIn={t("dispute.signIn")}
      onSend={report}
    />
  );
}
