"use client";

import { SendProblem } from "@/app/_components/send-problem";
import { useWords } from "@/app/_components/words-provider";
import styles from "./settings.module.css";
import type { useChange } from "./use-change";

/** What became of the last change: stored, refused, or not known. */
export function Saved({
  saved,
  problem,
  lost,
}: Pick<ReturnType<typeof useChange>, "saved" | "problem" | "lost">) {
  const t = useWords("classes");
  return (
    <div>
      <SendProblem problem={problem} lost={lost} />
      <p role="status" className={styles.said}>
        {saved && t("settings.saved")}
      </p>
    </div>
  );
}
