import type { Bars as BarsOf } from "@/lib/attempt/bars";
import type { Half } from "@/lib/items/kind";
import styles from "./bars.module.css";
import type { Words } from "./words";

/** Above this many, single cells are too thin to count by eye. */
const COUNTABLE = 24;

function Cells({ half, pattern }: { half: Half; pattern: "solid" | "striped" }) {
  const cells = half.of > COUNTABLE ? 1 : half.of;
  const wide = 240;
  const step = wide / Math.max(cells, 1);
  const filled = half.of > COUNTABLE ? (wide * half.right) / half.of : step;
  return (
    <svg
      className={styles.bar}
      viewBox={`0 0 ${wide} 14`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {Array.from({ length: cells }, (_, at) => {
        const gap = cells > 1 ? 2 : 0;
        const on = half.of > COUNTABLE || at < half.right;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is nothing but its place
          <g key={at}>
            <rect className={styles.cell} x={at * step} y="0" width={step - gap} height="14" />
            {on && (
              <rect className={styles.on} x={at * step} y="0" width={filled - gap} height="14" />
            )}
            {on && pattern === "striped" && (
              <rect className={styles.stripe} x={at * step} y="6" width={filled - gap} height="2" />
            )}
          </g>
        );
      })}
    </svg>
  );
}

/**
 * The two bars of one question, as words, counts and cells that can be counted.
 * Never put two questions into one of these: bars are named by the question asked.
 */
export function Bars({ bars, t }: { bars: BarsOf; t: Words<"common"> }) {
  const { question, signals, noises } = bars;
  if (question === "kind") return null;
  const rows = [
    { half: signals, name: t(`bars.${question}.signals`), pattern: "solid" as const },
    { half: noises, name: t(`bars.${question}.noises`), pattern: "striped" as const },
  ];
  return (
    <dl className={`${styles.bars} ${styles[question]}`}>
      {rows.map(({ half, name, pattern }) => (
        <div key={name} className={styles.row}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.count}>{t("bars.count", half)}</dd>
          <dd className={styles.graph} aria-hidden="true">
            <Cells half={half} pattern={pattern} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
