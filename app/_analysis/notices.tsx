"use client";

import { useWords } from "@/app/_components/words-provider";
import type { Notice } from "@/lib/analysis/analysis";
import styles from "./notices.module.css";

/** What a reader should know of the whole text before trusting any finding. */
export function Notices({ notices }: { notices: readonly Notice[] }) {
  const t = useWords("analysis");
  if (notices.length === 0) return null;
  return (
    <ul className={styles.notices}>
      {notices.map((notice) => (
        <li key={notice}>{t(`notice.${notice}`)}</li>
      ))}
    </ul>
  );
}
