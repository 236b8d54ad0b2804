import type { Metadata } from "next";
import { PageLink } from "@/app/_components/page-link";
import { translator } from "@/app/_server/messages";
import { classFor, titleIn } from "@/app/_server/teacher-page";
import { listGradebook } from "@/db/queries/gradebook";
import { shownCode } from "@/lib/classroom/join-code";
import { GradebookTable } from "./gradebook-table";
import styles from "./overview.module.css";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const title = (await translator("classes"))("overview.title");
  return { title: await titleIn(id, "", title) };
}

/** Who has done what in a class; while pupils or assignments are missing, what to do about it. */
export default async function OverviewPage({ params }: Props) {
  const { db, taught } = await classFor((await params).id);
  const t = await translator("classes");
  const { id, joinCode, joinOpen, timeZone, archivedAt } = taught;
  const book = await listGradebook(db, taught);
  const base = `/teach/classes/${id}` as const;
  return (
    <>
      <h1>{t("overview.title")}</h1>
      <p className={styles.links}>
        {archivedAt === null && (
          <>
            <span>
              {t("overview.code")} <strong className={styles.code}>{shownCode(joinCode)}</strong>
              {!joinOpen && <> ({t("overview.closed")})</>}
            </span>
            <PageLink href={`${base}/project`}>{t("overview.project")}</PageLink>
          </>
        )}
        <PageLink href={`${base}/student-view`}>{t("overview.studentView")}</PageLink>
      </p>
      {book.pupils.length === 0 && (
        <section className={styles.empty} aria-labelledby="no-pupils">
          <h2 id="no-pupils">{t("overview.noPupils")}</h2>
          <p>{t("overview.noPupilsText")}</p>
          <p className={styles.actions}>
            <PageLink className="button" href={`${base}/pupils`}>
              {t("overview.paste")}
            </PageLink>
            <PageLink className="button-quiet" href={`${base}/project`}>
              {t("overview.project")}
            </PageLink>
          </p>
        </section>
      )}
      {book.assignments.length === 0 && (
        <section className={styles.empty} aria-labelledby="no-assignments">
          <h2 id="no-assignments">{t("overview.noAssignments")}</h2>
          <p>{t("overview.noAssignmentsText")}</p>
          <PageLink className="button" href="/teach/lessons">
            {t("overview.choose")}
          </PageLink>
        </section>
      )}
      {book.pupils.length > 0 && book.assignments.length > 0 && (
        <GradebookTable classId={id} timeZone={timeZone} book={book} now={new Date()} />
      )}
    </>
  );
}
