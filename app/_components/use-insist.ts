"use client";

import { useCallback, useRef, useState } from "react";
import { pauseBefore, type Reply, type Settled } from "./api";

/** Sends something again and again until a reply is read. `waiting` is true between tries; `tryNow` ends the pause. */
export function useInsist() {
  const [waiting, setWaiting] = useState(false);
  const wake = useRef<() => void>(() => {});

  const insist = useCallback(async <T>(send: () => Promise<Reply<T>>): Promise<Settled<T>> => {
    for (let tries = 0; ; tries++) {
      const reply = await send();
      if (reply.ok || reply.problem) {
        setWaiting(false);
        return reply.ok
          ? reply
          : { ok: false, problem: reply.problem as NonNullable<typeof reply.problem> };
      }
      setWaiting(true);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pauseBefore(tries, Math.random()));
        wake.current = () => {
          clearTimeout(timer);
          resolve();
        };
        window.addEventListener("online", () => wake.current(), { once: true });
      });
    }
  }, []);

  return { waiting, insist, tryNow: useCallback(() => wake.current(), []) };
}
