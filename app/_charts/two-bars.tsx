import type { Half, Question } from "@/lib/items/kind";
import styles from "./charts.module.css";

/** One bar: its name, its half, and how it is read out. */
export type NamedHalf = { name: string; half: Half; said: string; count: string };

const WIDE = 400;
const HIGH = 18;
const STRIPE = 8;

function Bar({ half, said, striped }: { half: Half; said: string; striped: boolean }) {
  const filled = half.of === 0 ? 0 : (WIDE * half.right) / half.of;
  return (
    <svg
      className={styles.bar}
      viewBox={`0 0 ${WIDE} ${HIGH}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={said}
    >
      <title>{said}</title>
      <rect className={styles.whole} x={0.5} y={0.5} width={WIDE - 1} height={HIGH - 1} />
      <rect className={styles.part} width={filled} height={HIGH} />
      {striped &&
        Array.from({ length: Math.floor(filled / STRIPE) }, (_, at) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a stripe is nothing but its place
            key={at}
            className={styles.stripe}
            x={at * STRIPE + 4}
            y={2}
            width={2}
            height={HIGH - 4}
          />
        ))}
    </svg>
  );
}

/** The two bars of one question, side by side in length: the first plain, the second striped. */
export function TwoBars({
  question,
  signals,
  noises,
}: {
  question: Question;
  signals: NamedHalf;
  noises: NamedHalf;
}) {
  return (
    <div className={`${styles.bars} ${styles[question]}`}>
      {[signals, noises].map(({ name, half, said, count }, at) => (
        <div key={name} className={styles.row}>
          <p className={styles.name}>{name}</p>
          <p className={styles.count}>{count}</p>
          <Bar half={half} said={said} striped={at === 1} />
        </div>
      ))}
    </div>
  );
}
