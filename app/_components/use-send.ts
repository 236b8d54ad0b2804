"use client";

import { useState } from "react";
import type { Problem } from "@/lib/attempt/reply";
import { ask } from "./api";

type Options = Parameters<typeof ask>[1];

/** Sends a form once and keeps what is wrong with it. `lost` is true when no reply could be read: nothing is known to be stored. */
export function useSend() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [lost, setLost] = useState(false);

  async function send<T>(path: string, options: Options): Promise<{ value: T } | null> {
    setBusy(true);
    const reply = await ask<T>(path, options);
    setBusy(false);
    setProblem(reply.ok ? null : reply.problem);
    setLost(!reply.ok && reply.problem === null);
    return reply.ok ? { value: reply.value } : null;
  }

  return { busy, problem, lost, send };
}
