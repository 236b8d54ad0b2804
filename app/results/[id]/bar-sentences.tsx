import { translator } from "@/app/_server/messages";
import type { Bars } from "@/lib/attempt/bars";
import { leaningOf } from "@/lib/attempt/leaning";
import styles from "./result.module.css";

/** The two bars in plain sentences, and one sentence on what they say together. */
export async function BarSentences({ bars }: { bars: Bars }) {
  const t = await translator("result");
  const { question, signals, noises } = bars;
  if (question === "kind") return null;
  return (
    <>
      <p>
        {t(`bars.${question}.signals`, signals)} {t(`bars.${question}.noises`, noises)}
      </p>
      <p className={styles.reading}>{t(`reading.${question}.${leaningOf(bars)}`)}</p>
    </>
  );
}
