import styles from "./split.module.css";

/** One share of a class as a bar; the count beside it says the same. */
export function SplitBar({ count, of, good }: { count: number; of: number; good: boolean }) {
  const width = of > 0 ? (100 * count) / of : 0;
  return (
    <svg
      className={`${styles.bar} ${good ? styles.good : ""}`}
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect className={styles.all} width="100" height="10" />
      <rect className={styles.share} width={width} height="10" />
    </svg>
  );
}
