import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageLink } from "@/app/_components/page-link";
import { workOf } from "@/app/_server/class-report";
import { translator } from "@/app/_server/messages";
import { walksIn } from "@/app/_server/pupil-report";
import { classFor, titleIn } from "@/app/_server/teacher-page";
import { listExtensions } from "@/db/queries/reports";
import { practiceFor } from "@/lib/classroom/report/practice";
import { pupilQuestions } from "@/lib/classroom/report/question";
import { QuestionSection } from "../../report/question-section";
import styles from "../../report/report.module.css";
import { PupilData } from "../pupil-data";
import { PupilAssignment } from "./pupil-assignment";

type Props = { params: Promise<{ id: string; membership: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, membership } = await params;
  const title = (await translator("report"))("pupil.page");
  return { title: await titleIn(id, `/pupils/${membership}`, title) };
}

/**
 * One pupil in one class: first answers by question, and every attempt for the class's assignments, answer by answer.
 * What was done elsewhere, for another class or alone, is not shown.
 */
export default async function PupilPage({ params }: Props) {
  const { id, membership } = await params;
  const { db, taught } = await classFor(id, `/pupils/${membership}`);
  const work = await workOf(db, taught);
  const pupil = work.pupils.find(({ membershipId }) => membershipId === membership);
  if (!pupil) notFound();
  const t = await translator("report");
  const { nickname: name, learnerId, extraTimePercent: percent } = pupil;
  const first = work.first.get(learnerId) ?? new Map();
  const walks = await walksIn(db, taught, work, learnerId);
  const extensions = await listExtensions(db, taught, membership);
  const had = { given: new Set(work.lessons.map(({ slug }) => slug)), under13: taught.under13 };
  return (
    <>
      <p className="no-print">
        <PageLink href={`/teach/classes/${taught.id}/report`}>{t("assignment.back")}</PageLink>
      </p>
      <h1>{t("pupil.title", { name })}</h1>
      <p className={styles.lead}>{t("pupil.scope")}</p>
      <p className={styles.lead}>{t("provisional")}</p>
      <p className={styles.lead}>
        {t("pupil.zone", { zone: taught.timeZone })}
        {percent > 0 && <> {t("pupil.extra", { percent })}</>}
      </p>
      {first.size === 0 ? (
        <p>{t("pupil.none")}</p>
      ) : (
        pupilQuestions(work.lessons, first)
          .filter(({ answered }) => answered > 0)
          .map((report) => (
            <QuestionSection
              key={report.question}
              report={report}
              about={{ type: "pupil", name }}
              classId={taught.id}
              practice={practiceFor(
                {
                  question: report.question,
                  labels: report.pairs.flatMap(({ rules }) => rules),
                },
                work.published,
                had,
              )}
            />
          ))
      )}
      <section className={styles.part} aria-labelledby="assignments">
        <h2 id="assignments">{t("pupil.assignments")}</h2>
        {work.given.length === 0 && <p>{t("pupil.noAssignments")}</p>}
        {work.given.map((given) => (
          <PupilAssignment
            key={given.assignment.id}
            given={given}
            walks={walks.filter((walk) => walk.given === given)}
            allowance={{
              extraTimePercent: percent,
              extension: extensions.get(given.assignment.id) ?? null,
            }}
            timeZone={taught.timeZone}
            now={new Date()}
          />
        ))}
      </section>
      <div className="no-print">
        <PupilData classId={taught.id} membershipId={membership} name={name} />
      </div>
    </>
  );
}
