import { HeatText, type HeatWords } from "@/app/_charts/heat-text";
import { Twin } from "@/app/_charts/twin";
import table from "@/app/_components/table.module.css";
import { translator } from "@/app/_server/messages";
import { heatOf } from "@/lib/classroom/report/heat";
import type { ItemReport } from "@/lib/classroom/report/item";
import type { Lesson } from "@/lib/lesson/lesson";
import styles from "../report.module.css";

/** Each text of a lesson with what was missed drawn on it, and the same as a list. */
export async function HeatMaps({
  lesson,
  items,
}: {
  lesson: Lesson;
  items: readonly ItemReport[];
}) {
  const t = await translator("report");
  const words: HeatWords = {
    clause: ({ missed, answered }) => t("heat.clause", { missed, answered }),
    badge: ({ missed, answered }) => t("heat.badge", { missed, answered }),
    level: (level) => t("heat.level", { level: String(level) }),
    legend: t("heat.legend"),
  };
  const maps = lesson.passages.map((passage) => ({ passage, heat: heatOf(passage.id, items) }));
  const drawn = maps.filter(({ heat }) => heat.length > 0);
  if (drawn.length === 0) return <p>{t("empty.waiting")}</p>;
  return (
    <section className={styles.part} aria-labelledby="heat">
      <h2 id="heat">{t("assignment.heat")}</h2>
      {drawn.map(({ passage, heat }) => (
        <div key={passage.id}>
          <HeatText passage={passage} heat={heat} words={words} />
          <Twin label={t("heat.twin")}>
            <thead>
              <tr>
                <th scope="col">{t("heat.words")}</th>
                <th scope="col" className={table.number}>
                  {t("heat.missed")}
                </th>
              </tr>
            </thead>
            <tbody>
              {heat.map((clause) => (
                <tr key={`${clause.span.start} ${clause.span.end}`}>
                  <td lang={passage.lang} className={styles.option}>
                    {passage.text.slice(clause.span.start, clause.span.end)}
                  </td>
                  <td className={table.number}>{words.badge(clause)}</td>
                </tr>
              ))}
            </tbody>
          </Twin>
        </div>
      ))}
    </section>
  );
}
