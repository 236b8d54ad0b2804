"use client";

import { useEffect } from "react";
import { ask, pauseBefore } from "@/app/_components/api";

/** Opens the page this one stands in for as soon as the server answers again. */
export function useReturn(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted) return;
    let tries = 0;
    let timer: ReturnType<typeof setTimeout>;
    const look = async () => {
      const reply = await ask("/api/health/live");
      if (reply.ok) location.reload();
      else wait();
    };
    const wait = () => {
      timer = setTimeout(() => void look(), pauseBefore(tries, Math.random()));
      tries += 1;
    };
    const now = () => void look();
    wait();
    window.addEventListener("online", now);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", now);
    };
  }, [isWanted]);
}
