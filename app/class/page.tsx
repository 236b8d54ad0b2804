import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PageLink } from "@/app/_components/page-link";
import { database } from "@/app/_server/db";
import { currentLearner } from "@/app/_server/learner";
import { translator } from "@/app/_server/messages";
import { CheckTask, openRoundFor } from "@/app/_transfer/task";
import { type Attended, listAttended } from "@/db/queries/access";
import { findOpenLive } from "@/db/queries/live";
import { listTasks } from "@/db/queries/tasks";
import { AssignmentList } from "./assignment-list";
import styles from "./page.module.css";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator("assign"))("home.title"), robots: { index: false } };
}

/** A pupil's classes, each with what to do next and when it is due. */
export default async function ClassPage() {
  const learner = await currentLearner();
  if (!learner?.account) redirect("/join?next=/class");
  const t = await translator("assign");
  const classes = await listAttended(await database(), learner.id);
  return (
    <>
      <h1>{t("home.title")}</h1>
      {classes.length === 0 ? (
        <>
          <p>{t("home.none")}</p>
          <PageLink className="button" href="/join">
            {t("home.join")}
          </PageLink>
        </>
      ) : (
        <p className={styles.lead}>{t("home.lead")}</p>
      )}
      {classes.map((attended) => (
        <OneClass key={attended.id} attended={attended} learnerId={learner.id} />
      ))}
    </>
  );
}

async function OneClass({ attended, learnerId }: { attended: Attended; learnerId: string }) {
  const t = await translator("assign");
  const db = await database();
  const now = new Date();
  const live = await findOpenLive(db, attended);
  const open = await openRoundFor(db, attended, learnerId);
  const tasks = await listTasks(db, attended, now);
  const heading = `class-${attended.id}`;
  return (
    <section className={styles.class} aria-labelledby={heading}>
      <h2 id={heading}>{attended.name}</h2>
      {live && (
        <p className={styles.live}>
          <strong>{t("home.live", { title: live.title })}</strong>
          <PageLink className="button" href={`/live/${live.id}`}>
            {t("home.liveGo")}
          </PageLink>
        </p>
      )}
      {open && <CheckTask {...open} />}
      {(tasks.length > 0 || !open) && (
        <AssignmentList tasks={tasks} timeZone={attended.timeZone} now={now} />
      )}
    </section>
  );
}
