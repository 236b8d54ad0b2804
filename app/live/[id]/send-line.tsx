import { useWords } from "@/app/_components/words-provider";
import type { Problem } from "@/lib/attempt/reply";
import styles from "./phone.module.css";

/** Whether the answer on the screen is the one that is stored, and what is done about it if not. */
export function SendLine({
  stored,
  isWaiting,
  onNow,
  refused,
}: {
  /** `earlier`: another answer than the one on the screen is stored. */
  stored: "same" | "earlier" | "none";
  isWaiting: boolean;
  onNow: () => void;
  refused: Problem | null;
}) {
  const t = useWords("live");
  return (
    <div role="status" className={styles.line}>
      {isWaiting && (
        <div className={styles.waiting}>
          <p>
            <strong>{t("phone.waiting")}</strong> {t("phone.kept")}
          </p>
          <button type="button" className="button-quiet" onClick={onNow}>
            {t("phone.now")}
          </button>
        </div>
      )}
      {refused && (
        <p className={styles.refused}>
          {refused.type === "live/closed" ? t("phone.late") : refused.title}
        </p>
      )}
      {!isWaiting && stored === "same" && <p className={styles.stored}>✓ {t("phone.stored")}</p>}
      {!isWaiting && stored === "earlier" && <p>{t("phone.unsent")}</p>}
    </div>
  );
}
