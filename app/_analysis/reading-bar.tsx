"use client";

import { useWords } from "@/app/_components/words-provider";
import styles from "./reading-bar.module.css";

/** How far a text is read, from 0 to 1, and a way to stop. */
export function ReadingBar({ done, onStop }: { done: number; onStop: () => void }) {
  const t = useWords("analysis");
  return (
    <div className={styles.bar}>
      <progress max={1} value={done} aria-label={t("progress.label")} />
      <span>{t("progress.done", { done })}</span>
      <button type="button" className="button-quiet" onClick={onStop}>
        {t("progress.stop")}
      </button>
    </div>
  );
}
