"use client";

import { useWords } from "@/app/_components/words-provider";
import { Saved } from "./saved";
import { useChange } from "./use-change";

/** Puts a class in the archive, or takes it out again. */
export function ArchiveButton({ classId, isArchived }: { classId: string; isArchived: boolean }) {
  const t = useWords("classes");
  const { change, ...state } = useChange(classId);
  return (
    <>
      <button
        type="button"
        className="button-quiet"
        disabled={state.busy}
        onClick={() => change({ archived: !isArchived })}
      >
        {t(isArchived ? "settings.archiveBack" : "settings.archiveGo")}
      </button>
      <Saved {...state} />
    </>
  );
}
