"use client";

import { type ReactNode, useState, useSyncExternalStore } from "react";
import { useWords } from "@/app/_components/words-provider";
import styles from "./player.module.css";
import { startedHere } from "./started-here";
import { useLesson } from "./use-lesson";
import { Walk } from "./walk";

const nothing = () => () => {};

/**
 * The lesson as a student walks through it. `children` is the lesson's first screen as the server
 * drew it, the whole report included: it can be read before, and without, any of this.
 */
export function Player({
  slug,
  version,
  attempt,
  assignment,
  parts,
  children,
}: {
  slug: string;
  version: number;
  /** The open attempt to go on with, when there is one. */
  attempt: string | null;
  /** What it is taken for; null: for oneself. */
  assignment: string | null;
  /** Which steps of the lesson it takes; null: all of them. */
  parts: number[] | null;
  children: ReactNode;
}) {
  const t = useWords("player");
  const hydrated = useSyncExternalStore(
    nothing,
    () => true,
    () => false,
  );
  const [taken] = useState({ slug, version, assignment });
  const [open] = useState(() => attempt ?? startedHere(taken));
  const { loading, load } = useLesson(slug, version, open);

  if (loading.state === "ready")
    return (
      <Walk whole={loading.lesson} taken={taken} parts={parts} initial={loading.attempt}>
        {children}
      </Walk>
    );
  const resuming = hydrated && open !== null && loading.state === "loading";
  return (
    <>
      {!resuming && children}
      <div className={styles.start} role="status">
        {hydrated && loading.state === "loading" && (
          <p>{t(open ? "start.opening" : "start.loading")}</p>
        )}
        {loading.state === "failed" && (
          <>
            <p>
              <strong>{loading.title ?? t("start.failed")}</strong> {t("start.failedHint")}
            </p>
            <button type="button" className="button" onClick={() => void load()}>
              {t("start.again")}
            </button>
          </>
        )}
      </div>
    </>
  );
}
