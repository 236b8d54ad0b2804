import { QuestionMark } from "@/app/_components/question-mark";
import { translator } from "@/app/_server/messages";
import type { Progress } from "@/lib/attempt/progress";
import type { Half } from "@/lib/items/kind";
import styles from "./question-chart.module.css";

const HIGH = 120;
const COLUMN = 34;
const GROUP = 96;
/** Room above the tallest column for its count. */
const TOP = 22;

const height = ({ right, of }: Half) => (of === 0 ? 0 : (HIGH * right) / of);

function Column({ x, half, striped }: { x: number; half: Half; striped: boolean }) {
  const tall = height(half);
  const y = TOP + HIGH - tall;
  return (
    <>
      <rect className={styles.whole} x={x} y={TOP} width={COLUMN} height={HIGH} />
      <rect className={styles.part} x={x} y={y} width={COLUMN} height={tall} />
      {striped &&
        Array.from({ length: Math.floor(tall / 8) }, (_, at) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a stripe is nothing but its place
            key={at}
            className={styles.stripe}
            x={x}
            y={TOP + HIGH - (at + 1) * 8 + 3}
            width={COLUMN}
            height={2}
          />
        ))}
      <text className={styles.number} x={x + COLUMN / 2} y={TOP - 7}>
        {half.right}/{half.of}
      </text>
    </>
  );
}

/** First answers to one of the four questions over time: two columns a lesson, and the same numbers as a table. */
export async function QuestionChart({ question, points }: Progress["questions"][number]) {
  const t = await translator("progress");
  const common = await translator("common");
  if (question === "kind") return null;
  const name = common(`question.${question}.name`);
  const width = points.length * GROUP;
  return (
    <figure className={`${styles.chart} ${styles[question]}`}>
      <figcaption>
        <h3 className={styles.name}>
          <QuestionMark question={question} t={common} asks />
        </h3>
      </figcaption>
      <svg
        className={styles.drawing}
        viewBox={`0 0 ${width} ${TOP + HIGH + 20}`}
        width={width}
        height={TOP + HIGH + 20}
        role="img"
        aria-label={t("questions.chart", { name })}
      >
        {points.map(({ at, bars }, place) => (
          <g key={at}>
            <Column x={place * GROUP} half={bars.signals} striped={false} />
            <Column x={place * GROUP + COLUMN + 6} half={bars.noises} striped />
            <text className={styles.number} x={place * GROUP + COLUMN + 3} y={TOP + HIGH + 16}>
              {place + 1}
            </text>
          </g>
        ))}
        <line className={styles.ground} x1={0} x2={width} y1={TOP + HIGH} y2={TOP + HIGH} />
      </svg>
      <div className={styles.scroll}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("questions.lesson")}</th>
              <th scope="col">
                <span className={`${styles.key} ${styles.solid}`} aria-hidden="true" />
                {common(`bars.${question}.signals`)}
              </th>
              <th scope="col">
                <span className={`${styles.key} ${styles.lined}`} aria-hidden="true" />
                {common(`bars.${question}.noises`)}
              </th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ title, at, bars }, place) => (
              <tr key={at}>
                <th scope="row">
                  {place + 1}. {title}
                </th>
                <td>{t("questions.count", bars.signals)}</td>
                <td>{t("questions.count", bars.noises)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
