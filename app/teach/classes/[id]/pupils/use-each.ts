"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { ask } from "@/app/_components/api";
import { useSend } from "@/app/_components/use-send";
import type { Pupil } from "@/lib/classroom/pupil";

type Sent = { path: string } & NonNullable<Parameters<typeof ask>[1]>;

/** Sends one request for each pupil, one after the other, and stops at the first that is refused. */
export function useEach() {
  const { refresh } = useRouter();
  const { problem, lost, send } = useSend();
  const [busy, setBusy] = useState(false);
  const [stoppedAt, setStoppedAt] = useState<string | null>(null);

  async function each(chosen: readonly Pupil[], request: (pupil: Pupil) => Sent): Promise<boolean> {
    if (busy) return false;
    setBusy(true);
    let refused: Pupil | null = null;
    for (const pupil of chosen) {
      const { path, ...options } = request(pupil);
      if (!(await send(path, options))) {
        refused = pupil;
        break;
      }
    }
    setBusy(false);
    setStoppedAt(refused && chosen.length > 1 ? refused.nickname : null);
    refresh();
    return refused === null;
  }

  return { busy, problem, lost, stoppedAt, each };
}
