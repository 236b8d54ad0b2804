"use client";

import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { v7 } from "uuid";
import { outbox, shortly } from "@/app/_offline/here";
import { countWaiting, type Kept, shownAnswers, type Taken } from "@/app/_offline/kept";
import type { Certainty } from "@/lib/attempt/attempt";
import type { Problem } from "@/lib/attempt/reply";
import type { Response } from "@/lib/items/index";
import { rememberStart } from "./started-here";

export type Sent = {
  item: string;
  response: Response;
  hints: number;
  elapsedMs: number;
  certainty: Certainty | null;
};

/**
 * An attempt as the player holds it. Everything is written down on the device before it is sent, so that the lesson goes
 * on without a line: an answer then is shown as waiting, and its reasons come when it is stored.
 */
export function useAnswers(
  taken: Taken,
  given: { parts: number[] | null; whose: string | null },
  initial: string | null,
) {
  const box = outbox();
  const state = useSyncExternalStore(box.subscribe, box.snapshot, box.snapshot);
  const [key, setKey] = useState(initial);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const sending = useRef(false);
  const kept = state.kept.find((each) => each.key === key);

  // Another tab or another device may have gone on with it meanwhile.
  useEffect(() => {
    if (key === null) return;
    const reread = () => {
      if (document.visibilityState === "visible") void box.reread(key);
    };
    document.addEventListener("visibilitychange", reread);
    return () => document.removeEventListener("visibilitychange", reread);
  }, [box, key]);

  async function during<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (sending.current) return undefined;
    sending.current = true;
    setBusy(true);
    setProblem(null);
    try {
      return await work();
    } finally {
      sending.current = false;
      setBusy(false);
    }
  }

  /** Begins the attempt; without a line here alone for now. Undefined when the server refuses it. */
  const start = () =>
    during(async (): Promise<Kept | undefined> => {
      const begun = await box.begin(taken, given);
      await shortly(box.flush());
      const now = box.find(begun);
      if (now?.parked) {
        setProblem(now.parked);
        await box.change(begun, () => undefined);
        return undefined;
      }
      setKey(begun);
      if (now && !now.finishedAt) rememberStart(taken, begun);
      return now;
    });

  /** True once the answer is stored, or kept until it can be. */
  const answer = ({ item, response, hints, elapsedMs, certainty }: Sent) =>
    during(async () => {
      const now = box.find(key);
      if (!now) return false;
      const seq = 1 + Math.max(0, ...shownAnswers(now).map((each) => each.seq));
      const body = { id: v7(), item, response, seq, hints, elapsedMs, certainty };
      await box.add(now.key, { kind: "answer", body });
      await shortly(box.flush());
      const then = box.find(key);
      return then !== undefined && shownAnswers(then).some(({ id }) => id === body.id);
    });

  /** Asks for the result; without a line that waits behind the answers. */
  const finish = () =>
    during(async () => {
      const now = box.find(key);
      if (!now || now.finishedAt) return;
      if (!now.waiting.some(({ kind }) => kind === "finish"))
        await box.add(now.key, { kind: "finish" });
      await shortly(box.flush());
      if (box.find(key)?.finishedAt) rememberStart(taken, null);
    });

  function forget() {
    setProblem(null);
    if (key !== null && kept?.refused)
      void box.change(key, (now) => now && { ...now, refused: null });
  }

  return {
    attempt: kept?.id ?? null,
    parts: kept?.parts ?? null,
    held: kept?.held ?? null,
    answers: kept ? shownAnswers(kept) : [],
    finishedAt: kept?.finishedAt ?? null,
    isFinishing: kept?.waiting.some(({ kind }) => kind === "finish") ?? false,
    busy,
    /** Something is not sent and the line is gone: how many answers that are; null when all is well. */
    waiting:
      state.isDown && kept && kept.waiting.length > 0 && !kept.parked ? countWaiting([kept]) : null,
    lasts: state.lasts,
    problem: problem ?? kept?.refused ?? kept?.parked ?? null,
    start,
    answer,
    finish,
    tryNow: () => void box.flush(),
    forget,
  };
}

export type Answers = ReturnType<typeof useAnswers>;
