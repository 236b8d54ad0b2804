import { BandChart } from "@/app/_charts/band-chart";
import { Twin } from "@/app/_charts/twin";
import table from "@/app/_components/table.module.css";
import { translator } from "@/app/_server/messages";
import type { Band } from "@/lib/stats/band";
import type { Change, Comparison } from "@/lib/transfer/change";
import { verdictOf } from "@/lib/transfer/words";
import styles from "./change-view.module.css";

type Known = Extract<Change, { state: "known" }>;

/** Two decimals, with a true minus. */
const figure = (value: number) => value.toFixed(2).replace("-", "−").replace("−0.00", "0.00");

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
  const words = (band: Band) => ({
    value: figure(band.value),
    low: figure(band.low),
    high: figure(band.high),
  });
  return (
    <>
      <div className={styles.charts}>
        {rows.map(({ name, band, from, to }) => (
          <div key={name} className={styles.figure}>
            <p className={styles.meta}>{t("change.chart", { name, ...words(band) })}</p>
            <BandChart
              question="voice"
              band={band}
              from={from}
              to={to}
              said={t("change.chart", { name, ...words(band) })}
            />
          </div>
        ))}
      </div>
      <Twin label={t("change.figures")}>
        <caption>{t("change.help")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("csv.figure")}</th>
            <th scope="col" className={table.number}>
              {t("change.value")}
            </th>
            <th scope="col">{t("change.range")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, band }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className={table.number}>{figure(band.value)}</td>
              <td>{t("change.rangeOf", words(band))}</td>
            </tr>
          ))}
        </tbody>
      </Twin>
    </>
  );
}
