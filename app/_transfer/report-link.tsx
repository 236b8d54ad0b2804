import { PageLink } from "@/app/_components/page-link";
import { translator } from "@/app/_server/messages";

/** From the report on lessons to the check on reports that no lesson uses. */
export async function TransferLink({ classId }: { classId: string }) {
  const t = await translator("transfer");
  return (
    <section aria-labelledby="new-reports">
      <h2 id="new-reports">{t("report.title")}</h2>
      <p>{t("report.text")}</p>
      <p>
        <PageLink href={`/teach/classes/${classId}/transfer`}>{t("report.go")}</PageLink>
      </p>
    </section>
  );
}
