"use client";

import { useEffect, useRef, useState } from "react";
import type { Analysis } from "@/lib/analysis/analysis";
import type { Problem } from "@/lib/attempt/reply";
import { askAnalysis } from "./ask-analysis";

/** Has one text after another analysed. `done` is a share from 0 to 1, null while nothing is read; `lost`: no reply came. */
export function useAnalysis() {
  const [done, setDone] = useState<number | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [lost, setLost] = useState(false);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  /** The analysis, or null: then `problem` or `lost` says why, unless it was stopped. */
  async function analyse(text: string): Promise<Analysis | null> {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    setProblem(null);
    setLost(false);
    setDone(0);
    const reply = await askAnalysis(text, setDone, own.signal);
    if (own.signal.aborted) return null;
    setDone(null);
    if (reply.ok) return reply.value;
    setProblem(reply.problem);
    setLost(reply.problem === null);
    return null;
  }

  function stop() {
    running.current?.abort();
    setDone(null);
  }

  return { done, problem, lost, analyse, stop };
}
