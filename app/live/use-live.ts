"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Problem } from "@/lib/attempt/reply";
import { pauseBetween } from "@/lib/live/poll";
import type { LiveReply } from "@/lib/live/reply";

/** A line that says nothing for this long is a lost one. */
const PATIENCE_MS = 10_000;

type Asked = { live: LiveReply; tag: string | null } | "same" | Problem | null;

/** Asks once where a live lesson stands: `same` when nothing changed since `tag`, null when no reply could be read. */
async function askLive(id: string, tag: string | null): Promise<Asked> {
  try {
    const reply = await fetch(`/api/live/${id}`, {
      headers: { accept: "application/json", ...(tag && { "if-none-match": tag }) },
      cache: "no-store",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (reply.status === 304) return "same";
    if (reply.ok) return { live: await reply.json(), tag: reply.headers.get("etag") };
    return reply.status < 500 && reply.status !== 429 ? ((await reply.json()) as Problem) : null;
  } catch {
    return null;
  }
}

/**
 * A live lesson as it stands, asked for about every two seconds while the page is seen, at once when it is seen again or
 * the line is back, and no more after the end. `put` adds what the reply to something else has told.
 */
export function useLive(id: string, initial: LiveReply) {
  const [live, setLive] = useState(initial);
  const [lost, setLost] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const told = useRef(0);
  const tag = useRef<string | null>(null);

  const put = useCallback((change: (now: LiveReply) => LiveReply) => {
    // Whatever is still under way was asked before this was known.
    told.current += 1;
    tag.current = null;
    setLive(change);
  }, []);

  useEffect(() => {
    if (live.ended) return;
    let isOver = false;
    let isAsking = false;
    let failures = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const poll = async () => {
      clearTimeout(timer);
      if (isOver || isAsking || document.hidden) return;
      isAsking = true;
      const asked = told.current;
      const reply = await askLive(id, tag.current);
      isAsking = false;
      if (isOver) return;
      const isReply = reply !== null && (reply === "same" || "live" in reply);
      failures = isReply ? 0 : failures + 1;
      setLost(failures > 1 && reply === null);
      setProblem(reply !== null && reply !== "same" && !("live" in reply) ? reply : null);
      if (reply && reply !== "same" && "live" in reply && asked === told.current) {
        tag.current = reply.tag;
        setLive(reply.live);
      }
      timer = setTimeout(poll, pauseBetween(failures, Math.random()));
    };
    const now = () => void poll();
    timer = setTimeout(poll, pauseBetween(0, Math.random()));
    document.addEventListener("visibilitychange", now);
    window.addEventListener("online", now);
    return () => {
      isOver = true;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", now);
      window.removeEventListener("online", now);
    };
  }, [id, live.ended]);

  return { live, lost, problem, put };
}
