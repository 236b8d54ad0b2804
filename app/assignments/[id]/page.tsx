import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { PageLink } from "@/app/_components/page-link";
import { database } from "@/app/_server/db";
import { currentLearner } from "@/app/_server/learner";
import { titleForReader } from "@/app/_server/lesson-words";
import { translator } from "@/app/_server/messages";
import { findAttendedAssignment, findTaughtAssignment } from "@/db/queries/assignments";
import { listTasks } from "@/db/queries/tasks";
import { Landing } from "./landing";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator("assign"))("landing.title"), robots: { index: false } };
}

/** Where a posted link leads: to the lesson for whoever is in the class, to the class code for everybody else. */
export default async function AssignmentPage({ params }: Props) {
  const read = z.uuid().safeParse((await params).id);
  const t = await translator("assign");
  const learner = await currentLearner();
  // Whoever has not signed in is told the same for every address: it does not say which of them exist.
  if (!learner?.account)
    return (
      <>
        <h1>{t("landing.title")}</h1>
        <p>{t("landing.signedOut")}</p>
        <PageLink
          className="button"
          href={`/join?next=${encodeURIComponent(`/assignments/${read.success ? read.data : ""}`)}`}
        >
          {t("landing.join")}
        </PageLink>
        <p>{t("landing.guest")}</p>
      </>
    );
  if (!read.success) notFound();
  const db = await database();
  const given = await findAttendedAssignment(db, learner.id, read.data);
  if (!given) {
    const own = await findTaughtAssignment(db, learner.id, read.data);
    if (!own) notFound();
    return (
      <>
        <h1>{await titleForReader(own.assignment.lesson, own.assignment.title)}</h1>
        <p>{t("landing.teacher")}</p>
        <PageLink
          className="button"
          href={`/teach/classes/${own.taught.id}/assignments/${own.assignment.id}`}
        >
          {t("landing.teacherGo")}
        </PageLink>
      </>
    );
  }
  const now = new Date();
  const tasks = await listTasks(db, given.attended, now);
  const task = tasks.find(({ assignment }) => assignment.id === given.assignment.id);
  if (!task) notFound();
  return <Landing task={task} attended={given.attended} learnerId={learner.id} now={now} />;
}
