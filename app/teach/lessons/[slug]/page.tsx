import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageLink } from "@/app/_components/page-link";
import { PrintButton } from "@/app/_components/print-button";
import { QuestionMark } from "@/app/_components/question-mark";
import { WordsProvider } from "@/app/_components/words-provider";
import { database } from "@/app/_server/db";
import { currentLearner } from "@/app/_server/learner";
import { forReader } from "@/app/_server/lesson-words";
import { interfaceLanguage, messagesFor, translator } from "@/app/_server/messages";
import { slugParams } from "@/app/_server/params";
import { teacherFor } from "@/app/_server/teacher-page";
import { findKeyed } from "@/db/queries/private-lessons";
import { Guide } from "./guide";
import { KeyedStep } from "./keyed-step";
import styles from "./reading.module.css";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await translator("assign");
  const address = slugParams.safeParse(await params);
  const learner = await currentLearner();
  const found = address.success
    ? await findKeyed(await database(), learner, address.data.slug)
    : undefined;
  const title = found
    ? t("reading.title", { title: (await forReader(found.lesson)).title })
    : t("reading.lesson");
  return { title, robots: { index: false } };
}

/** A lesson as a teacher reads it before giving it to a class: the guide, then everything with its key. Teachers only. */
export default async function TeacherReadingPage({ params }: Props) {
  const address = slugParams.safeParse(await params);
  if (!address.success) notFound();
  const { slug } = address.data;
  const { learner } = await teacherFor(`/teach/lessons/${slug}`);
  const found = await findKeyed(await database(), learner, slug);
  if (found?.lesson.purpose !== "lesson") notFound();
  const { version } = found;
  const lesson = await forReader(found.lesson);
  const t = await translator("assign");
  const c = await translator("common");
  const paper = await translator("worksheet");
  return (
    <article className={styles.page}>
      <p className={`${styles.back} no-print`}>
        <PageLink href="/teach/lessons">{t("reading.back")}</PageLink>
      </p>
      <QuestionMark question={lesson.question} t={c} asks />
      <h1>{lesson.title}</h1>
      <p className={styles.aim}>{lesson.aim}</p>
      <p className={styles.facts}>{c("lesson.minutes", { minutes: lesson.minutes })}</p>
      <p className={styles.only}>{t("reading.only")}</p>
      <p className={`${styles.actions} no-print`}>
        <PageLink className="button" href={`/teach/lessons/${slug}/assign`}>
          {t("lessons.assign")}
        </PageLink>
        <PrintButton label={t("reading.print")} />
        <PageLink className="button-quiet" href={`/teach/lessons/${slug}/worksheet`}>
          {paper("openKey")}
        </PageLink>
      </p>
      <Guide guide={lesson.guide} />
      <h2>{t("reading.lesson")}</h2>
      {lesson.contentNote && <p className={styles.note}>{lesson.contentNote}</p>}
      <WordsProvider
        locale={await interfaceLanguage()}
        messages={await messagesFor("keys", "common")}
      >
        {lesson.steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is named by its place in the lesson
          <KeyedStep key={index} lesson={lesson} version={version} step={step} />
        ))}
      </WordsProvider>
    </article>
  );
}
