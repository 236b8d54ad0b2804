import { useWords } from "@/app/_components/words-provider";
import styles from "./player.module.css";

/** A hint on demand: a button first, the words afterwards. */
export function Hint({
  text,
  shown,
  onShow,
}: {
  text: string | null;
  shown: boolean;
  onShow: () => void;
}) {
  const t = useWords("player");
  if (!text) return null;
  return (
    <div className={styles.hint} role="status">
      {shown ? (
        <p>
          <strong>{t("item.hintTitle")}:</strong> {text}
        </p>
      ) : (
        <button type="button" className={styles.link} onClick={onShow}>
          {t("item.hint")}
        </button>
      )}
    </div>
  );
}
