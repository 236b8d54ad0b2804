"use client";

import { useRef, useState } from "react";
import { ask } from "@/app/_components/api";
import type { Problem } from "@/lib/attempt/reply";
import type { Target } from "@/lib/live/live";
import type { LiveReply, MovedReply } from "@/lib/live/reply";
import { backward, onward, skipped } from "@/lib/live/walk";

const wasMoved = (problem: Problem): problem is MovedReply => problem.type === "live/moved";

/** Leads a live lesson: each act is one move from the state on the screen. Whoever was quicker leads; this screen then follows. */
export function useLead(
  id: string,
  items: number,
  live: LiveReply,
  put: (change: () => LiveReply) => void,
) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [lost, setLost] = useState(false);
  const isMoving = useRef(false);

  async function moveTo(to: Target | null) {
    if (to === null || isMoving.current || live.ended) return;
    isMoving.current = true;
    const body = { revision: live.revision, to };
    const reply = await ask<LiveReply>(`/api/live/${id}/moves`, { body });
    isMoving.current = false;
    setLost(!reply.ok && reply.problem === null);
    setProblem(reply.ok ? null : reply.problem);
    if (reply.ok) put(() => reply.value);
    else if (reply.problem && wasMoved(reply.problem)) {
      const { live: now } = reply.problem;
      put(() => now);
    }
  }

  return {
    problem,
    lost,
    isLast: onward(live, items, live.shown) === null,
    canSkip: live.phase === "ask" && skipped(live, items, live.shown) !== null,
    canGoBack: live.position > 0,
    goOn: () => moveTo(onward(live, items, live.shown)),
    skip: () => moveTo(skipped(live, items, live.shown)),
    goBack: () => moveTo(backward(live, live.shown)),
    show: () => moveTo(live.phase === "ask" ? { position: live.position, phase: "reveal" } : null),
    end: () => moveTo("end"),
  };
}

export type Lead = ReturnType<typeof useLead>;
