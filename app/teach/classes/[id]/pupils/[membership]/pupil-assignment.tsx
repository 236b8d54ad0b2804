import { momentsIn } from "@/app/_server/dates";
import { translator } from "@/app/_server/messages";
import type { WalkRows } from "@/app/_server/pupil-report";
import type { GivenLesson } from "@/db/queries/reports";
import { type Allowance, dueFor, isAfter } from "@/lib/classroom/due";
import styles from "../../report/report.module.css";
import { WalkTable } from "./walk-table";

/** One assignment as one pupil did it: its date for this pupil, and every attempt, reset ones too. */
export async function PupilAssignment({
  given: { assignment, lesson },
  walks,
  allowance,
  timeZone,
  now,
}: {
  given: GivenLesson;
  walks: readonly WalkRows[];
  allowance: Allowance;
  timeZone: string;
  now: Date;
}) {
  const t = await translator("report");
  const moment = await momentsIn(timeZone);
  const dueAt = dueFor(assignment, allowance);
  const due = dueAt && moment(dueAt);
  const counting = walks.find(({ attempt }) => attempt.resetAt === null);
  const finishedAt = counting?.attempt.finishedAt ?? null;
  const isLate = isAfter(finishedAt ?? now.toISOString(), dueAt);
  return (
    <section className={styles.walk} aria-labelledby={assignment.id}>
      <h3 id={assignment.id}>{lesson.title}</h3>
      <p className={styles.facts}>
        {due && !isLate && <span>{t("pupil.due", { due })}</span>}
        {due && isLate && (
          <strong>{t(finishedAt ? "pupil.late" : "pupil.overdue", { due })}</strong>
        )}
        {allowance.extension && <span>{t("pupil.extended")}</span>}
      </p>
      {!counting && <p>{t("pupil.noAttempt")}</p>}
      {walks.map((walk) => {
        const { id, startedAt, finishedAt: done, resetAt } = walk.attempt;
        return (
          <div key={id}>
            <p className={styles.facts}>
              <span>{t("pupil.started", { at: moment(startedAt) })}</span>
              <span>{done ? t("pupil.finished", { at: moment(done) }) : t("pupil.open")}</span>
              {resetAt && <strong>{t("pupil.reset", { at: moment(resetAt) })}</strong>}
            </p>
            {walk.rows.length > 0 && <WalkTable walk={walk} moment={moment} />}
          </div>
        );
      })}
    </section>
  );
}
