import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageLink } from "@/app/_components/page-link";
import { PrintButton } from "@/app/_components/print-button";
import { QuestionMark } from "@/app/_components/question-mark";
import { database } from "@/app/_server/db";
import { currentLearner } from "@/app/_server/learner";
import { translator } from "@/app/_server/messages";
import { slugParams } from "@/app/_server/params";
import { teacherFor } from "@/app/_server/teacher-page";
import { PaperAnswer } from "@/app/_worksheet/paper-answer";
import { numbered } from "@/app/_worksheet/paper-questions";
import styles from "@/app/_worksheet/worksheet.module.css";
import { findKeyed } from "@/db/queries/private-lessons";

type Props = PageProps<"/teach/lessons/[slug]/worksheet">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await translator("worksheet");
  const address = slugParams.safeParse(await params);
  const learner = await currentLearner();
  const found = address.success
    ? await findKeyed(await database(), learner, address.data.slug)
    : undefined;
  const title = found ? t("keyTitle", { title: found.lesson.title }) : undefined;
  return { ...(title && { title }), robots: { index: false } };
}

/** The teacher's copy of a worksheet: each question by its number on the sheet, with its key and reasons. Teachers only. */
export default async function KeyedWorksheetPage({ params }: Props) {
  const address = slugParams.safeParse(await params);
  if (!address.success) notFound();
  const { slug } = address.data;
  const { learner } = await teacherFor(`/teach/lessons/${slug}/worksheet`);
  const found = await findKeyed(await database(), learner, slug);
  if (found?.lesson.purpose !== "lesson") notFound();
  const { lesson, version } = found;
  const { title, lang, passages } = lesson;
  const t = await translator("worksheet");
  const c = await translator("common");
  const questions = numbered(lesson.steps);
  return (
    <article className={styles.sheet}>
      <div className="no-print">
        <p>
          <PageLink href={`/teach/lessons/${slug}`}>{t("back")}</PageLink>
        </p>
        <p className={styles.actions}>
          <PrintButton label={t("print")} />
          <PageLink href={`/lessons/${slug}/worksheet`}>{t("forPupils")}</PageLink>
        </p>
      </div>
      <header className={styles.head}>
        <QuestionMark question={lesson.question} t={c} asks />
        <h1 lang={lang}>{t("keyTitle", { title })}</h1>
        <p>{t("only")}</p>
        <p>{t("provisional")}</p>
      </header>
      {(["practice", "exit"] as const).map((place) => (
        <section key={place} aria-labelledby={place}>
          <h2 id={place}>{t(place)}</h2>
          <ol className={styles.questions}>
            {questions
              .filter((question) => question.place === place)
              .map(({ at, item }) => {
                const passage = passages.find(({ id }) => id === item.passage);
                return (
                  passage && (
                    <PaperAnswer key={item.id} at={at} item={item} passage={passage} lang={lang} />
                  )
                );
              })}
          </ol>
        </section>
      ))}
      <footer className={styles.foot}>{t("version", { title, version })}</footer>
    </article>
  );
}
