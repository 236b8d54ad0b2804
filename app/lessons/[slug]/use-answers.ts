"use client";

import { useRef, useState } from "react";
import { v7 } from "uuid";
import { ask } from "@/app/_components/api";
import { useInsist } from "@/app/_components/use-insist";
import type { AnswerReply, AnswerView, AttemptView, Problem } from "@/lib/attempt/reply";
import type { Response } from "@/lib/items/index";
import { rememberStart } from "./started-here";

export type Sent = { item: string; response: Response; hints: number; elapsedMs: number };

/** An attempt as the player holds it: started once, answers in the order given, everything sent until it is stored. */
export function useAnswers(slug: string, version: number, initial: AttemptView | null) {
  const [attempt, setAttempt] = useState(initial?.id ?? null);
  const [answers, setAnswers] = useState<readonly AnswerView[]>(initial?.answers ?? []);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { waiting, insist, tryNow } = useInsist();
  const seq = useRef(Math.max(0, ...(initial?.answers ?? []).map((answer) => answer.seq)));
  const sending = useRef(false);

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

  /** A fresh id for each try: an attempt whose reply was lost stays empty and harms nobody. */
  const start = () =>
    during(async () => {
      if (attempt) return true;
      const reply = await insist(() =>
        ask<AttemptView>("/api/attempts", { body: { id: v7(), lesson: slug, version } }),
      );
      if (reply.ok) {
        setAttempt(reply.value.id);
        rememberStart(slug, version, reply.value.id);
      } else setProblem(reply.problem);
      return reply.ok;
    });

  /** The body is made once and sent unchanged on every try, so that a repeated answer is stored once. */
  const answer = ({ item, response, hints, elapsedMs }: Sent) =>
    during(async () => {
      seq.current += 1;
      const body = { id: v7(), item, response, seq: seq.current, hints, elapsedMs };
      const reply = await insist(() =>
        ask<AnswerReply>(`/api/attempts/${attempt}/answers`, { body }),
      );
      if (!reply.ok) {
        setProblem(reply.problem);
        return false;
      }
      const { stored, feedback } = reply.value;
      const view = { ...body, ...stored, feedback };
      setAnswers((earlier) => [...earlier, view]);
      return true;
    });

  const finish = () =>
    during(async () => {
      const reply = await insist(() => ask(`/api/attempts/${attempt}/finish`, { body: {} }));
      if (reply.ok) rememberStart(slug, version, null);
      else setProblem(reply.problem);
      return reply.ok;
    });

  const forget = () => setProblem(null);
  return { attempt, answers, busy, waiting, problem, start, answer, finish, tryNow, forget };
}

export type Answers = ReturnType<typeof useAnswers>;
