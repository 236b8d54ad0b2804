"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Draft } from "@/lib/studio/draft";
import { begin, change, redo, undo } from "@/lib/studio/history";
import { Autosave, type SaveState } from "./autosave";

/** Takes a changed draft. `field` names what is typed in, so that undoing takes the typing back as one step. */
export type Change = (next: Draft, field?: string) => void;

/** A draft as the studio holds it: every change can be undone, and is sent to the server by itself. */
export function useDraft(id: string, first: Draft, revision: number) {
  const [history, setHistory] = useState(() => begin(first));
  const [saving, setSaving] = useState<SaveState>({ type: "saved" });
  const [autosave] = useState(() => new Autosave(`/api/drafts/${id}`, revision, setSaving));
  // Whatever happens within one turn of the page builds on the newest draft.
  const latest = useRef(history);

  const take = useCallback(
    (next: typeof history) => {
      if (next === latest.current) return;
      const isOther = next.present !== latest.current.present;
      latest.current = next;
      setHistory(next);
      if (isOther) autosave.change(next.present);
    },
    [autosave],
  );

  useEffect(() => {
    autosave.start();
    const online = () => void autosave.flush();
    // Once a page is hidden it may never come back.
    const hidden = () => document.visibilityState === "hidden" && void autosave.flush();
    addEventListener("online", online);
    document.addEventListener("visibilitychange", hidden);
    return () => {
      removeEventListener("online", online);
      document.removeEventListener("visibilitychange", hidden);
      void autosave.flush();
      autosave.stop();
    };
  }, [autosave]);

  const isUnsaved = saving.type !== "saved";
  useEffect(() => {
    if (!isUnsaved) return;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", stay);
    return () => removeEventListener("beforeunload", stay);
  }, [isUnsaved]);

  async function takeTheirs(): Promise<void> {
    const theirs = await autosave.takeTheirs();
    if (!theirs) return;
    latest.current = begin(theirs);
    setHistory(latest.current);
  }

  return {
    draft: history.present,
    onChange: useCallback<Change>(
      (next, field) => take(change(latest.current, next, field ?? null)),
      [take],
    ),
    undo: history.past.length > 0 ? () => take(undo(latest.current)) : null,
    redo: history.future.length > 0 ? () => take(redo(latest.current)) : null,
    saving,
    /** Sends what is not sent yet; the revision that holds everything, or null: it is not stored. */
    saved: async () => ((await autosave.flush()) ? autosave.revision : null),
    tryNow: () => void autosave.flush(),
    keepMine: () => void autosave.keepMine(),
    takeTheirs: () => void takeTheirs(),
  };
}
