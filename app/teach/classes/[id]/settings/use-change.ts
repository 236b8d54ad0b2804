"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useSend } from "@/app/_components/use-send";

/** Changes the class and draws the page again. `saved` is true once the last change is stored. */
export function useChange(classId: string) {
  const { refresh } = useRouter();
  const { busy, problem, lost, send } = useSend();
  const [saved, setSaved] = useState(false);

  async function change(body: Record<string, unknown>): Promise<boolean> {
    if (busy) return false;
    setSaved(false);
    const stored = await send(`/api/classes/${classId}`, { method: "PATCH", body });
    setSaved(stored !== null);
    if (stored) refresh();
    return stored !== null;
  }

  return { busy, problem, lost, saved, change };
}
