"use client";

import { type ReactNode, useRef, useState, useSyncExternalStore } from "react";
import { useWords } from "@/app/_components/words-provider";
import { placeIn } from "./place-in";
import styles from "./player.module.css";
import { startedHere } from "./started-here";
import { useLesson } from "./use-lesson";

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
  whose = null,
  isShell = false,
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
  /** The mark of whoever is signed in; null: nobody, or a guest. */
  whose?: string | null;
  /** Whether this stands in for the page because there is no line. */
  isShell?: boolean;
  children: ReactNode;
}) {
  const t = useWords("player");
  const hydrated = useSyncExternalStore(
    nothing,
    () => true,
    () => false,
  );
  const [played] = useState({ taken: { slug, version, assignment }, attempt, whose, isShell });
  const { taken } = played;
  const [resumes] = useState(() => attempt !== null || startedHere(taken) !== null);
  const { loading, load } = useLesson(played);
  const [at, setAt] = useState<number | null>(null);
  const top = useRef<HTMLDivElement>(null);

  const isReady = loading.state === "ready";
  const place = at ?? (isReady ? placeIn(loading.lesson, loading.open, parts) : 0);
  const resuming = hydrated && resumes && loading.state === "loading";
  return (
    <div ref={top}>
      {/* Always here, so that the questions' coming closes no term and stops no voice. */}
      {place === 0 && !resuming && children}
      {isReady ? (
        <loading.Walk
          whole={loading.lesson}
          taken={{ ...taken, version: loading.lesson.version }}
          given={{ parts, whose }}
          initial={loading.open}
          at={place}
          onMove={setAt}
          top={top}
        />
      ) : (
        <div className={styles.start} role="status">
          {hydrated && loading.state === "loading" && (
            <p>{t(resumes ? "start.opening" : "start.loading")}</p>
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
      )}
    </div>
  );
}
