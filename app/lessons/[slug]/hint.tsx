import { useEffect, useRef } from "react";
import { useWords } from "@/app/_components/words-provider";
import styles from "./player.module.css";

/** A hint on demand: a button first, the words afterwards, with the reader's place on them. */
export function Hint({
  text,
  lang,
  shown,
  onShow,
}: {
  text: string | null;
  lang: string;
  shown: boolean;
  onShow: () => void;
}) {
  const t = useWords("player");
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (shown) words.current?.focus();
  }, [shown]);
  if (!text) return null;
  return (
    <div className={styles.hint}>
      {shown ? (
        <p ref={words} tabIndex={-1}>
          <strong>{t("item.hintTitle")}:</strong> <span lang={lang}>{text}</span>
        </p>
      ) : (
        <button type="button" className={styles.link} onClick={onShow}>
          {t("item.hint")}
        </button>
      )}
    </div>
  );
}
