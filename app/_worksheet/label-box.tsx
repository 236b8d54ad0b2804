import { translator } from "@/app/_server/messages";
import { LABELS } from "@/lib/lesson/coverage";
import styles from "./worksheet.module.css";

/** The labels a lesson teaches, each with its test, in a box to look things up in. */
export async function LabelBox({ labels }: { labels: readonly string[] }) {
  const t = await translator("worksheet");
  const c = await translator("common");
  const l = await translator("labels");
  return (
    <section className={styles.labels} aria-labelledby="labels">
      <h2 id="labels">{t("labels")}</h2>
      <dl>
        {LABELS.filter(({ code }) => labels.includes(code)).map(({ code }) => (
          <div key={code}>
            <dt>{c(`rule.${code}.name`)}</dt>
            <dd>{l(`${code}.test`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
