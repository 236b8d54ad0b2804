import styles from "./charts.module.css";

const WIDE = 120;
const HIGH = 12;

/** A small bar beside a count that says the same: right parts are filled, others striped. */
export function ShareBar({ count, of, right }: { count: number; of: number; right: boolean }) {
  const filled = of === 0 ? 0 : (WIDE * count) / of;
  return (
    <svg
      className={styles.share}
      viewBox={`0 0 ${WIDE} ${HIGH}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect className={styles.whole} x={0.5} y={0.5} width={WIDE - 1} height={HIGH - 1} />
      <rect className={right ? styles.right : styles.wrong} width={filled} height={HIGH} />
      {!right &&
        Array.from({ length: Math.floor(filled / 6) }, (_, at) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a stripe is nothing but its place
            key={at}
            className={styles.stripe}
            x={at * 6 + 3}
            y={1}
            width={1.5}
            height={HIGH - 2}
          />
        ))}
    </svg>
  );
}
