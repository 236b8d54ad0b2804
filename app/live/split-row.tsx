import { VerdictShape } from "@/app/_components/verdict-shape";
import type { Words } from "@/app/_components/words";
import styles from "./split.module.css";
import { SplitBar } from "./split-bar";

/** What is known of one choice once the answer is shown: how many took it, of all who answered, and what it is. */
export type Fate = {
  count: number;
  of: number;
  right: boolean;
  accepted: boolean;
  yours: boolean;
};

/** One choice: its words and, once the answer is shown, how many took it and what it is. */
export function SplitRow({
  text,
  lang,
  fate,
  t,
}: {
  text: string;
  lang?: string | undefined;
  fate: Fate | null;
  t: Words<"live">;
}) {
  if (!fate)
    return (
      <li className={styles.row} lang={lang}>
        {text}
      </li>
    );
  const { count, of, right, accepted, yours } = fate;
  const good = right || accepted;
  const words = [
    right && t("split.right"),
    accepted && t("split.accepted"),
    yours && t("split.yours"),
  ].filter((word) => word !== false);
  return (
    <li className={`${styles.row} ${good ? styles.right : ""}`}>
      <span className={styles.text} lang={lang}>
        {text}
      </span>
      <span className={styles.count}>{t("split.of", { count, of })}</span>
      <SplitBar count={count} of={of} good={good} />
      {words.length > 0 && (
        <span className={styles.fate}>
          {good && <VerdictShape verdict="right" />}
          {words.join(" · ")}
        </span>
      )}
    </li>
  );
}
