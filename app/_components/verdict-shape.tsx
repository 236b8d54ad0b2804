import styles from "./verdict-shape.module.css";

/** A verdict by shape, so that colour is never alone: tick, cross, half circle, a ring with a dot for what was missed, an empty ring where nothing is judged. */
export function VerdictShape({
  verdict,
}: {
  verdict: "right" | "wrong" | "partly" | "missed" | "open";
}) {
  return (
    <svg
      className={`${styles.shape} ${styles[verdict]}`}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      <circle className={styles.ring} cx="10" cy="10" r="8.5" />
      {verdict === "right" && <path className={styles.line} d="m6 10.3 2.8 2.8L14.2 7.3" />}
      {verdict === "wrong" && <path className={styles.line} d="m6.8 6.8 6.4 6.4m0-6.4-6.4 6.4" />}
      {verdict === "partly" && <path className={styles.half} d="M10 4.5a5.5 5.5 0 0 1 0 11z" />}
      {verdict === "missed" && <circle className={styles.half} cx="10" cy="10" r="2" />}
    </svg>
  );
}
