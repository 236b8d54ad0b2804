"use client";

import { useRef, useState } from "react";
import { v7 } from "uuid";
import { ask } from "@/app/_components/api";
import { useInsist } from "@/app/_components/use-insist";
import type { Certainty } from "@/lib/attempt/attempt";
import type { AnswerReply, AnswerView, AttemptView, Held, Problem } from "@/lib/attempt/reply";
import type { Response } from "@/lib/items/index";
import { rememberStart, type Taken } from "./started-here";

export type Sent = {
  item: string;
  response: Response;
  hints: number;
  elapsedMs: number;
  certainty: Certainty | null;
};

/** An attempt as the player holds it: started once, answers in the order given, everything sent until it is stored. */
export function useAnswers(taken: Taken, initial: AttemptView | null) {
  const [attempt, setAttempt] = useState(initial?.id ?? null);
  const [parts, setParts] = useState(initial?.assignment?.parts ?? null);
  const [held, setHeld] = useState<Held | null>(initial?.held ?? null);
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
      const { slug, version, assignment } = taken;
      const what = assignment ? { assignment } : { lesson: slug, version };
      const reply = await insist(() =>
        ask<AttemptView>("/api/attempts", { body: { id: v7(), ...what } }),
      );
      if (!reply.ok) {
        setProblem(reply.problem);
        return undefined;
      }
      const begun = reply.value;
      setAttempt(begun.id);
      setParts(begun.assignment?.parts ?? null);
      setHeld(begun.held);
      setAnswers(begun.answers);
      seq.current = Math.max(0, ...begun.answers.map((answer) => answer.seq));
      if (!begun.finishedAt) rememberStart(taken, begun.id);
      return begun;
    });

  /** The body is made once and sent unchanged on every try, so that a repeated answer is stored once. */
  const answer = ({ item, response, hints, elapsedMs, certainty }: Sent) =>
    during(async () => {
      seq.current += 1;
      const body = { id: v7(), item, response, seq: seq.current, hints, elapsedMs, certainty };
      const reply = await insist(() =>
        ask<AnswerReply>(`/api/attempts/${attempt}/answers`, { body }),
      );
      if (!reply.ok) {
        setProblem(reply.problem);
        return false;
      }
      const { stored, feedback } = reply.value;
      const view = { ...body, ...stored, feedback };
      setHeld(reply.value.held);
      setAnswers((earlier) => [...earlier, view]);
      return true;
    });

  const finish = () =>
    during(async () => {
      const reply = await insist(() => ask(`/api/attempts/${attempt}/finish`, { body: {} }));
      if (reply.ok) rememberStart(taken, null);
      else setProblem(reply.problem);
      return reply.ok;
    });

  const forget = () => setProblem(null);
  return {
    attempt,
    parts,
    held,
    answers,
    busy,
    waiting,
    problem,
    start,
    answer,
    finish,
    tryNow,
    forget,
  };
}

export type Answers = ReturnType<typeof useAnswers>;
