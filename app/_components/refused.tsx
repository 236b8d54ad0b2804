"use client";

import type { RefusedMessage } from "@/lib/classroom/sign-in-code";
import styles from "./form.module.css";
import { useWords } from "./words-provider";

/** Why somebody is not signed in, read out as it appears; `lost` when no reply came. */
export function Refused({ message, lost }: { message: RefusedMessage | null; lost: boolean }) {
  const t = useWords("account");
  const common = useWords("common");
  return (
    <div role="alert">
      {message && <p className={styles.problem}>{t(`refused.${message}`)}</p>}
      {lost && <p className={styles.problem}>{common("form.lost")}</p>}
    </div>
  );
}
