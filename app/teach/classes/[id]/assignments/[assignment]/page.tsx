import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { z } from "zod";
import { PageLink } from "@/app/_components/page-link";
import { WordsProvider } from "@/app/_components/words-provider";
import { config } from "@/app/_server/config";
import { titleForReader } from "@/app/_server/lesson-words";
import { interfaceLanguage, messagesFor, translator } from "@/app/_server/messages";
import { classFor, titleIn } from "@/app/_server/teacher-page";
import { whenIn } from "@/app/assignments/when";
import { listTaught } from "@/db/queries/access";
import { listGradebook } from "@/db/queries/gradebook";
import { findLesson } from "@/db/queries/lessons";
import { stageOf } from "@/lib/classroom/assignment";
import { hiddenFrom } from "@/lib/classroom/lessons";
import { localOf } from "@/lib/classroom/zoned-time";
import styles from "../assignments.module.css";
import { CopyForm } from "./copy-form";
import { PlainLink } from "./plain-link";
import { PupilTable } from "./pupil-table";
import { SettingsForm } from "./settings-form";
import { Withdraw } from "./withdraw";

type Props = { params: Promise<{ id: string; assignment: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, assignment } = await params;
  const title = (await translator("assign"))("one.title");
  return {
    title: await titleIn(id, `/assignments/${assignment}`, title),
    robots: { index: false },
  };
}

/** The site's own address as this page was asked for, without a slash at its end. */
async function siteAddress(): Promise<string> {
  const { appUrl } = config();
  if (appUrl) return appUrl.replace(/\/$/, "");
  return `http://${(await headers()).get("host") ?? "localhost"}`;
}

/** One assignment: its link, its dates and rules, and each pupil's own date and attempt. */
export default async function AssignmentPage({ params }: Props) {
  const { id, assignment: named } = await params;
  const { db, taught, learner } = await classFor(id, `/assignments/${named}`);
  const t = await translator("assign");
  const now = new Date();
  const { assignments, pupils, cells } = await listGradebook(db, taught, now);
  const at = assignments.findIndex((each) => each.id === z.uuid().safeParse(named).data);
  const assignment = assignments[at];
  if (!assignment) notFound();
  const found = await findLesson(db, assignment.lesson, assignment.version);
  const { timeZone } = taught;
  const others = (await listTaught(db, learner.id)).filter(
    (each) =>
      each.id !== taught.id &&
      !each.archivedAt &&
      !(found && hiddenFrom(found.lesson, each.under13)),
  );
  const locale = await interfaceLanguage();
  const opens = whenIn(t, assignment.opensAt, { timeZone, now, locale });
  const due = assignment.dueAt && whenIn(t, assignment.dueAt, { timeZone, now, locale });
  const messages = await messagesFor("assign", "common");
  const { withdrawnAt, opensAt, dueAt, feedback, late, grading } = assignment;
  const mayChange = taught.archivedAt === null;
  return (
    <WordsProvider locale={locale} messages={messages}>
      <p>
        <PageLink href={`/teach/classes/${taught.id}/assignments`}>{t("one.back")}</PageLink>
      </p>
      <h1>{await titleForReader(assignment.lesson, assignment.title)}</h1>
      <p>
        {t(`list.stage.${stageOf(assignment, now)}`, { when: opens })} ·{" "}
        {due ? t("one.dueAt", { when: due }) : t("list.noDue")} ·{" "}
        <PageLink href={`/teach/classes/${taught.id}/report/${assignment.id}`}>
          {t("one.report")}
        </PageLink>
      </p>
      {mayChange && (
        <p className={styles.jumps}>
          <a href="#pupils">{t("one.pupils")}</a> <a href="#settings">{t("one.settings")}</a>{" "}
          <a href="#copy">{t("one.copyTitle")}</a>
        </p>
      )}
      {withdrawnAt && <p className={styles.withdrawn}>{t("one.withdrawn")}</p>}
      <PlainLink href={`${await siteAddress()}/assignments/${assignment.id}`} />
      <PupilTable
        assignment={assignment}
        rows={pupils.flatMap((pupil, row) => {
          const cell = cells[row]?.[at];
          return cell ? [{ pupil, cell }] : [];
        })}
        timeZone={timeZone}
        mayChange={mayChange}
      />
      {mayChange && (
        <>
          <section className={styles.section} aria-labelledby="settings">
            <h2 id="settings">{t("one.settings")}</h2>
            <SettingsForm
              key={`${opensAt} ${dueAt}`}
              id={assignment.id}
              timeZone={timeZone}
              stored={{
                opensAt: localOf(opensAt, timeZone),
                dueAt: dueAt === null ? "" : localOf(dueAt, timeZone),
                feedback,
                late,
                grading,
              }}
            />
            <Withdraw id={assignment.id} withdrawn={withdrawnAt !== null} />
          </section>
          <section className={styles.section} aria-labelledby="copy">
            <h2 id="copy">{t("one.copyTitle")}</h2>
            <CopyForm
              id={assignment.id}
              classes={others.map((other) => ({ id: other.id, name: other.name }))}
            />
          </section>
        </>
      )}
    </WordsProvider>
  );
}
