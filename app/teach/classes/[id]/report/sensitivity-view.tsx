import { BandChart } from "@/app/_charts/band-chart";
import { Twin } from "@/app/_charts/twin";
import table from "@/app/_components/table.module.css";
import { translator } from "@/app/_server/messages";
import { leaningIn, tellingIn } from "@/lib/classroom/report/words";
import type { Band } from "@/lib/stats/band";
import type { Sensitivity } from "@/lib/stats/sensitivity";
import type { About } from "./about";
import styles from "./report.module.css";

/** Two decimals, with a true minus. */
const figure = (value: number) => value.toFixed(2).replace("-", "−").replace("−0.00", "0.00");

/** How well two things are told apart and which way answers lean: in words first, the figures after. */
export async function SensitivityView({
  question,
  sensitivity,
  about,
}: {
  question: "voice" | "backing";
  sensitivity: Sensitivity;
  about: About;
}) {
  const t = await translator("report");
  if (sensitivity.state === "early")
    return <p className={styles.early}>{t(`early.${about.type}`, sensitivity)}</p>;
  const who = about.type === "class" ? t("class") : about.name;
  const { dPrime, criterion } = sensitivity;
  const rows = [
    { name: t("figures.dPrime"), band: dPrime, from: -0.5, to: 4 },
    { name: t("figures.criterion"), band: criterion, from: -2, to: 2 },
  ];
  const words = (band: Band) => ({
    value: figure(band.value),
    low: figure(band.low),
    high: figure(band.high),
  });
  return (
    <>
      <p className={styles.said}>{t(`telling.${question}.${tellingIn(dPrime)}`, { who })}</p>
      <p className={styles.said}>{t(`leaning.${question}.${leaningIn(criterion)}`, { who })}</p>
      {rows.map(({ name, band, from, to }) => (
        <div key={name} className={styles.figure}>
          <p className={styles.meta}>{t("figures.chart", { name, ...words(band) })}</p>
          <BandChart
            question={question}
            band={band}
            from={from}
            to={to}
            said={t("figures.chart", { name, ...words(band) })}
          />
        </div>
      ))}
      <Twin label={t("figures.title")}>
        <caption>{t("figures.help", { signal: t(`figures.signal.${question}`) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("figures.name")}</th>
            <th scope="col" className={table.number}>
              {t("figures.value")}
            </th>
            <th scope="col">{t("figures.band")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, band }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className={table.number}>{figure(band.value)}</td>
              <td>{t("figures.range", words(band))}</td>
            </tr>
          ))}
        </tbody>
      </Twin>
    </>
  );
}
