import { BandChart } from "@/app/_charts/band-chart";
import { BandTable, bandWords } from "@/app/_charts/band-table";
import { translator } from "@/app/_server/messages";
import { leaningIn, tellingIn } from "@/lib/classroom/report/words";
import type { Sensitivity } from "@/lib/stats/sensitivity";
import type { About } from "./about";
import styles from "./report.module.css";

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
  return (
    <>
      <p className={styles.said}>{t(`telling.${question}.${tellingIn(dPrime)}`, { who })}</p>
      <p className={styles.said}>{t(`leaning.${question}.${leaningIn(criterion)}`, { who })}</p>
      {rows.map(({ name, band, from, to }) => (
        <div key={name} className={styles.figure}>
          <p className={styles.meta}>{t("figures.chart", { name, ...bandWords(band) })}</p>
          <BandChart
            question={question}
            band={band}
            from={from}
            to={to}
            said={t("figures.chart", { name, ...bandWords(band) })}
          />
        </div>
      ))}
      <BandTable
        label={t("figures.title")}
        caption={t("figures.help", { signal: t(`figures.signal.${question}`) })}
        heads={{ name: t("figures.name"), value: t("figures.value"), band: t("figures.band") }}
        rows={rows}
        range={(words) => t("figures.range", words)}
      />
    </>
  );
}
