import { Twin } from "@/app/_charts/twin";
import { TwoBars } from "@/app/_charts/two-bars";
import { QuestionMark } from "@/app/_components/question-mark";
import table from "@/app/_components/table.module.css";
import { translator } from "@/app/_server/messages";
import type { Practice } from "@/lib/classroom/report/practice";
import type { QuestionReport } from "@/lib/classroom/report/question";
import type { About } from "./about";
import { ConfusionView } from "./confusion-view";
import { PracticeLink } from "./practice-link";
import styles from "./report.module.css";
import { SensitivityView } from "./sensitivity-view";

/** What first answers say about one question: bars, telling apart, what is mixed up, and what to practise for it. */
export async function QuestionSection({
  report,
  about,
  classId,
  practice,
}: {
  report: QuestionReport;
  about: About;
  classId: string;
  practice: Practice | null;
}) {
  const t = await translator("report");
  const common = await translator("common");
  const { question, answered, sensitivity } = report;
  return (
    <section className={`${styles.question} ${styles[question]}`} aria-labelledby={question}>
      <h2 id={question}>
        <QuestionMark question={question} t={common} asks />
      </h2>
      {about.type === "class" && (
        <p className={styles.meta}>{t("question.answered", { answered, pupils: about.pupils })}</p>
      )}
      {answered === 0 ? (
        <p>{t("question.none")}</p>
      ) : (
        <div className={styles.columns}>
          <div>
            <QuestionBars report={report} />
            {sensitivity && question !== "kind" && question !== "wording" && (
              <SensitivityView question={question} sensitivity={sensitivity} about={about} />
            )}
          </div>
          <div>
            <ConfusionView report={report} />
            {practice && <PracticeLink practice={practice} classId={classId} />}
          </div>
        </div>
      )}
    </section>
  );
}

async function QuestionBars({ report: { bars } }: { report: QuestionReport }) {
  const t = await translator("report");
  if (!bars || bars.question === "kind") return null;
  const { question } = bars;
  const half = (which: "signals" | "noises") => {
    const name = t(`bars.${question}.${which}`);
    const count = t("bars.count", bars[which]);
    return { name, half: bars[which], count, said: t("bars.chart", { name, ...bars[which] }) };
  };
  const rows = [half("signals"), half("noises")] as const;
  return (
    <>
      <h3>{t("bars.title")}</h3>
      <TwoBars question={question} signals={rows[0]} noises={rows[1]} />
      <Twin label={t("bars.twin")}>
        <thead>
          <tr>
            <th scope="col">{t("bars.what")}</th>
            <th scope="col" className={table.number}>
              {t("bars.right")}
            </th>
            <th scope="col" className={table.number}>
              {t("bars.of")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              <td className={table.number}>{row.half.right}</td>
              <td className={table.number}>{row.half.of}</td>
            </tr>
          ))}
        </tbody>
      </Twin>
    </>
  );
}
