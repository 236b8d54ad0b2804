"use client";

import { useCallback, useEffect, useState } from "react";
import { ask } from "@/app/_components/api";
import type { AttemptView } from "@/lib/attempt/reply";
import type { PublicLesson } from "@/lib/lesson/public";

type Loaded = { lesson: PublicLesson; attempt: AttemptView | null };
type Loading =
  | { state: "loading" }
  | { state: "failed"; title: string | null }
  | ({ state: "ready" } & Loaded);

/** Fetches the public lesson and, when there is one, the open attempt to go on with. */
export function useLesson(slug: string, version: number, attemptId: string | null) {
  const [loading, setLoading] = useState<Loading>({ state: "loading" });

  const load = useCallback(async () => {
    setLoading({ state: "loading" });
    const [lesson, attempt] = await Promise.all([
      ask<PublicLesson>(`/api/lessons/${slug}/${version}`),
      attemptId ? ask<AttemptView>(`/api/attempts/${attemptId}`) : null,
    ]);
    if (!lesson.ok) return setLoading({ state: "failed", title: lesson.problem?.title ?? null });
    if (attempt && !attempt.ok)
      return setLoading({ state: "failed", title: attempt.problem?.title ?? null });
    setLoading({ state: "ready", lesson: lesson.value, attempt: attempt?.value ?? null });
  }, [slug, version, attemptId]);

  useEffect(() => {
    void load();
  }, [load]);

  return { loading, load };
}
