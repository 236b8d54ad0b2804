"use client";

import { useState } from "react";
import { type RefusedMessage, refusedMessage } from "@/lib/classroom/sign-in-code";
import { afterSignIn, signIn } from "./sign-in";

/** Signs in with a form and goes on to `next`. `asked` gets codes that are questions, not refusals, and says whether it took one. */
export function useSignIn(next: string) {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<RefusedMessage | null>(null);
  const [lost, setLost] = useState(false);

  async function send(
    provider: "password" | "class-code",
    fields: Record<string, string>,
    asked: (code: string) => boolean = () => false,
  ): Promise<void> {
    setBusy(true);
    const reply = await signIn(provider, fields);
    // A whole new page: nothing of what the one before was told stays in the browser's memory.
    if (reply.ok) return location.assign(afterSignIn(next));
    setBusy(false);
    setLost(reply.code === null);
    setRefused(reply.code === null || asked(reply.code) ? null : refusedMessage(reply.code));
  }

  return { busy, refused, lost, send, setRefused };
}
