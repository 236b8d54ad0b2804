import { BandChart } from "@/app/_charts/band-chart";
import { BandTable, bandWords } from "@/app/_charts/band-table";
import { translator } from "@/app/_server/messages";
import type { Change, Comparison } from "@/lib/transfer/change";
import { verdictOf } from "@/lib/transfer/words";
import styles from "./change-view.module.css";

type Known = Extract<Change, { state: "known" }>;

/** How a class changed from one round to another: in words first, the figures after. Suspicion is never called success. */
export async function ChangeView({ comparison }: { comparison: Comparison }) {
  const t = await translator("transfer");
  const { to, orders, change } = comparison;
  const heading = `change-${to}`;
  return (
    <section className={styles.change} aria-labelledby={heading}>
      <h3 id={heading}>{t(`change.${to === "later" ? "later" : "after"}`)}</h3>
      {change.state === "early" ? (
        <p className={styles.early}>{t("change.early", change)}</p>
      ) : (
        <>
          <Said change={change} />
          <p className={styles.meta}>
            {t("change.orders", { pupils: change.pupils, ...orders })}{" "}
            {t(to === "later" ? "change.formsLater" : "change.forms")}
          </p>
          <Figures comparison={comparison} change={change} />
        </>
      )}
    </section>
  );
}

async function Said({ change }: { change: Known }) {
  const t = await translator("transfer");
  const { telling, drift, flagged } = verdictOf(change);
  if (flagged)
    return (
      <div className={styles.flag}>
        <h4>
          <svg className={styles.sign} viewBox="0 0 20 18" aria-hidden="true" focusable="false">
            <path d="M10 1 L19 17 H1 Z" />
            <path d="M10 6 V11.5 M10 13.5 V15" />
          </svg>
          {t("change.flag.title")}
        </h4>
        <p>{t(`change.flag.${telling}`)}</p>
      </div>
    );
  return (
    <>
      <p className={styles.said}>{t(`change.telling.${telling}`)}</p>
      <p className={styles.said}>{t(`change.drift.${drift}`)}</p>
    </>
  );
}

async function Figures({ comparison, change }: { comparison: Comparison; change: Known }) {
  const t = await translator("transfer");
  const ofRounds = (["dPrime", "criterion"] as const).map((name) => {
    const axis = name === "dPrime" ? { from: -0.5, to: 4 } : { from: -2, to: 2 };
    const title = t(`change.${name}`);
    return [
      {
        name: t("change.ofRound", { name: title, round: t(`round.${comparison.from}`) }),
        band: change.from[name],
        ...axis,
      },
      {
        name: t("change.ofRound", { name: title, round: t(`round.${comparison.to}`) }),
        band: change.to[name],
        ...axis,
      },
      {
        name: t("change.ofChange", { name: title }),
        band: change[name],
        from: -2,
        to: name === "dPrime" ? 3 : 2,
      },
    ];
  });
  const rows = ofRounds.flat();
  return (
    <>
      <div className={styles.charts}>
        {rows.map(({ name, band, from, to }) => (
          <div key={name} className={styles.figure}>
            <p className={styles.meta}>{t("change.chart", { name, ...bandWords(band) })}</p>
            <BandChart
              question="voice"
              band={band}
              from={from}
              to={to}
              said={t("change.chart", { name, ...bandWords(band) })}
            />
          </div>
        ))}
      </div>
      <BandTable
        label={t("change.figures")}
        caption={t("change.help")}
        heads={{ name: t("csv.figure"), value: t("change.value"), band: t("change.range") }}
        rows={rows}
        range={(words) => t("change.rangeOf", words)}
      />
    </>
  );
}
