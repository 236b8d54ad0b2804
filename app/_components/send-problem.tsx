"use client";

import type { Problem } from "@/lib/attempt/reply";
import styles from "./form.module.css";
import { useWords } from "./words-provider";

/** Why a form was not taken, read out as it appears. Nothing that was typed is lost. */
export function SendProblem({ problem, lost }: { problem: Problem | null; lost: boolean }) {
  const t = useWords("common");
  return (
    <div role="alert">
      {problem && (
        <p className={styles.problem}>
          <strong>{problem.title}</strong> {problem.detail}
        </p>
      )}
      {lost && <p className={styles.problem}>{t("form.lost")}</p>}
    </div>
  );
}
