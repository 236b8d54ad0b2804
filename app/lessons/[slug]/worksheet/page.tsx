import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageLink } from "@/app/_components/page-link";
import { PassageView } from "@/app/_components/passage-view";
import { PrintButton } from "@/app/_components/print-button";
import { QuestionMark } from "@/app/_components/question-mark";
import { closedTo } from "@/app/_server/closed";
import { database } from "@/app/_server/db";
import { currentLearner } from "@/app/_server/learner";
import { translator } from "@/app/_server/messages";
import { slugParams } from "@/app/_server/params";
import { LabelBox } from "@/app/_worksheet/label-box";
import { PaperDesk } from "@/app/_worksheet/paper-desk";
import { PaperQuestion } from "@/app/_worksheet/paper-question";
import { numbered } from "@/app/_worksheet/paper-questions";
import styles from "@/app/_worksheet/worksheet.module.css";
import { findReadable } from "@/db/queries/private-lessons";
import { toPublic } from "@/lib/lesson/public";
import { NotForClass } from "../not-for-class";

type Props = PageProps<"/lessons/[slug]/worksheet">;

/** The lesson as its readers may see it; a form or the review bank has no worksheet. */
async function publicLesson(params: Props["params"]) {
  const address = slugParams.safeParse(await params);
  const found =
    address.success &&
    (await findReadable(await database(), await currentLearner(), address.data.slug));
  return found && found.lesson.purpose === "lesson"
    ? toPublic(found.lesson, found.version)
    : undefined;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const lesson = await publicLesson(params);
  const t = await translator("worksheet");
  return lesson ? { title: t("title", { title: lesson.title }) } : {};
}

/** A lesson on paper: the report, the records, the questions with room to write. It knows no key. */
export default async function WorksheetPage({ params }: Props) {
  const lesson = await publicLesson(params);
  if (!lesson) notFound();
  if ((await closedTo(await database(), await currentLearner()))(lesson))
    return <NotForClass twin={lesson.twin} />;
  const { slug, title, lang, passages, desk, version } = lesson;
  const t = await translator("worksheet");
  const c = await translator("common");
  const read = lesson.steps.flatMap((step) => (step.type === "read" ? [step.passage] : []));
  const questions = numbered(lesson.steps);
  return (
    <article className={styles.sheet}>
      <div className="no-print">
        <p>
          <PageLink href={`/lessons/${slug}`}>{t("back")}</PageLink>
        </p>
        <p className={styles.actions}>
          <PrintButton label={t("print")} />
          <span>{t("paper")}</span>
        </p>
      </div>
      <header className={styles.head}>
        <QuestionMark question={lesson.question} t={c} asks />
        <h1 lang={lang}>{title}</h1>
        <p className={styles.fields}>
          <span>
            {t("name")}: <span className={styles.blank} />
          </span>
          <span>
            {t("date")}: <span className={styles.blank} />
          </span>
        </p>
        {lesson.contentNote && <p lang={lang}>{lesson.contentNote}</p>}
        <p>{t("lead")}</p>
      </header>
      {passages
        .filter(({ id }) => read.includes(id))
        .map((passage) => (
          <section key={passage.id} className={styles.report} aria-label={c("passage.label")}>
            <PassageView passage={passage} t={c} />
          </section>
        ))}
      <LabelBox labels={lesson.labels} />
      {desk.length > 0 && <PaperDesk cards={desk} lang={lang} />}
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
                    <PaperQuestion
                      key={item.id}
                      at={at}
                      item={item}
                      passage={passage}
                      lang={lang}
                    />
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
