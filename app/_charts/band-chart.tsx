import type { Question } from "@/lib/items/kind";
import type { Band } from "@/lib/stats/band";
import styles from "./charts.module.css";

const WIDE = 400;
const HIGH = 44;
const MIDDLE = 16;

/** A figure with its band on an axis: a point, a line with end caps, a mark at 0. What leaves the axis ends at its edge. */
export function BandChart({
  question,
  band,
  from,
  to,
  said,
}: {
  question: Question;
  band: Band;
  from: number;
  to: number;
  said: string;
}) {
  const place = (value: number) =>
    8 + ((WIDE - 16) * (Math.min(to, Math.max(from, value)) - from)) / (to - from);
  const whole = Array.from({ length: Math.floor(to) - Math.ceil(from) + 1 }, (_, at) => at);
  const marks = whole.map((at) => Math.ceil(from) + at);
  return (
    <svg
      className={`${styles.band} ${styles[question]}`}
      viewBox={`0 0 ${WIDE} ${HIGH}`}
      role="img"
      aria-label={said}
    >
      <title>{said}</title>
      <line className={styles.axis} x1={8} x2={WIDE - 8} y1={MIDDLE} y2={MIDDLE} />
      {marks.map((mark) => (
        <g key={mark}>
          <line
            className={mark === 0 ? styles.zero : styles.axis}
            x1={place(mark)}
            x2={place(mark)}
            y1={mark === 0 ? 2 : MIDDLE - 4}
            y2={mark === 0 ? MIDDLE + 14 : MIDDLE + 4}
          />
          <text className={styles.tick} x={place(mark)} y={HIGH - 2}>
            {String(mark).replace("-", "−")}
          </text>
        </g>
      ))}
      <line
        className={styles.range}
        x1={place(band.low)}
        x2={place(band.high)}
        y1={MIDDLE}
        y2={MIDDLE}
      />
      {[band.low, band.high].map((edge) => (
        <line
          key={edge}
          className={styles.cap}
          x1={place(edge)}
          x2={place(edge)}
          y1={MIDDLE - 7}
          y2={MIDDLE + 7}
        />
      ))}
      <circle className={styles.point} cx={place(band.value)} cy={MIDDLE} r={5} />
    </svg>
  );
}
