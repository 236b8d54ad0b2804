import { PrintButton } from "@/app/_components/print-button";
import { translator } from "@/app/_server/messages";
import styles from "./report.module.css";

/** The same figures on paper and as files. */
export async function Files({ classId }: { classId: string }) {
  const t = await translator("report");
  const path = `/api/classes/${classId}`;
  return (
    <section className={`${styles.files} no-print`} aria-labelledby="files">
      <h2 id="files">{t("files.title")}</h2>
      <p className={styles.actions}>
        <PrintButton label={t("files.print")} />
        <a className="button-quiet" href={`${path}/figures.csv`} download>
          {t("files.figures")}
        </a>
        <a className="button-quiet" href={`${path}/report.csv`} download>
          {t("files.report")}
        </a>
        <a className="button-quiet" href={`${path}/gradebook.csv`} download>
          {t("files.gradebook")}
        </a>
        <a className="button-quiet" href={`${path}/answers.csv`} download>
          {t("files.answers")}
        </a>
      </p>
      <p className={styles.meta}>{t("files.note")}</p>
    </section>
  );
}
