"use client";

import { startTransition, useCallback, useEffect, useState } from "react";
import { outbox, shortly } from "@/app/_offline/here";
import type { Kept } from "@/app/_offline/kept";
import { getLesson, keepLesson } from "@/app/_offline/lessons";
import { takeOffline } from "@/app/_offline/worker";
import type { PublicLesson } from "@/lib/lesson/public";
import { findOpen, type Played } from "./find-open";
import type { Walk } from "./walk";

type Loading =
  | { state: "loading" }
  | { state: "failed"; title: string | null }
  | { state: "ready"; lesson: PublicLesson; open: Kept | null; Walk: typeof Walk };

/** The questions' code; null when the line broke before it came. It comes after the report, which can be read without it. */
const questions = () =>
  import("./walk").then(
    (module) => module.Walk,
    () => null,
  );

/** Gets the public lesson and, when there is one, the open attempt to go on with: from the server, or from this device. */
export function useLesson(played: Played) {
  const [loading, setLoading] = useState<Loading>({ state: "loading" });

  const load = useCallback(async () => {
    setLoading({ state: "loading" });
    const { slug, version } = played.taken;
    const [first, found, Walk] = await Promise.all([
      getLesson(slug, version),
      findOpen(played),
      questions(),
    ]);
    if (!Walk) return setLoading({ state: "failed", title: null });
    if (!found.ok) return setLoading({ state: "failed", title: found.error });
    const open = found.value;
    const needed = open?.taken.version ?? version;
    const lesson = needed === version ? first : await getLesson(slug, needed);
    if (!lesson.ok) return setLoading({ state: "failed", title: lesson.problem?.title ?? null });
    startTransition(() => setLoading({ state: "ready", lesson: lesson.value, open, Walk }));
    if (played.isShell) return;
    const { kept } = outbox().snapshot();
    const inUse = new Set(kept.map((each) => each.taken).filter((each) => each.slug === slug));
    await shortly(keepLesson(slug, needed, new Set([...inUse].map((each) => each.version))));
    takeOffline();
  }, [played]);

  useEffect(() => {
    void load();
  }, [load]);

  return { loading, load };
}
