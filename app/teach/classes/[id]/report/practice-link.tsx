import { PageLink } from "@/app/_components/page-link";
import { translator } from "@/app/_server/messages";
import type { Practice } from "@/lib/classroom/report/practice";
import styles from "./report.module.css";

/** The practice to give for what was mixed up, one click away. */
export async function PracticeLink({ practice, classId }: { practice: Practice; classId: string }) {
  const t = await translator("report");
  const { slug, title, given } = practice;
  return (
    <p className={`${styles.practice} no-print`}>
      <PageLink
        className="button-quiet"
        href={`/teach/classes/${classId}/assignments/new?lesson=${slug}`}
      >
        {t(given ? "practice.again" : "practice.assign", { title })}
      </PageLink>{" "}
      <span className={styles.meta}>{t("practice.why")}</span>
    </p>
  );
}
