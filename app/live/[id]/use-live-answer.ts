"use client";

import { useRef, useState } from "react";
import { v7 } from "uuid";
import { ask } from "@/app/_components/api";
import { useInsist } from "@/app/_components/use-insist";
import type { Problem } from "@/lib/attempt/reply";
import type { Response } from "@/lib/items/index";
import type { LiveAnswerReply } from "@/lib/live/reply";

/** Sends answers of a live lesson, each until a reply is read. `refused` says which item's answer was not taken, and why. */
export function useLiveAnswer(id: string, onStored: (item: string, response: Response) => void) {
  const [sending, setSending] = useState<string | null>(null);
  const [refused, setRefused] = useState<{ item: string; problem: Problem } | null>(null);
  const { waiting, insist, tryNow } = useInsist();
  const isBusy = useRef(false);

  async function send(item: string, response: Response) {
    if (isBusy.current) return;
    isBusy.current = true;
    setSending(item);
    setRefused(null);
    const body = { id: v7(), item, response };
    const reply = await insist(() => ask<LiveAnswerReply>(`/api/live/${id}/answers`, { body }));
    isBusy.current = false;
    setSending(null);
    if (reply.ok) onStored(item, response);
    else setRefused({ item, problem: reply.problem });
  }

  return { sending, waiting, refused, send, tryNow };
}

export type LiveAnswer = ReturnType<typeof useLiveAnswer>;
