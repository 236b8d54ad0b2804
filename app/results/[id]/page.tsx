import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { cardAlt } from "@/app/_card/words";
import { Bars } from "@/app/_components/bars";
import { PageLink } from "@/app/_components/page-link";
import { QuestionMark } from "@/app/_components/question-mark";
import { WordsProvider } from "@/app/_components/words-provider";
import { database } from "@/app/_server/db";
import { currentLearner } from "@/app/_server/learner";
import { forReader } from "@/app/_server/lesson-words";
import { interfaceLanguage, messagesFor, translator } from "@/app/_server/messages";
import { findResult } from "@/app/_server/results";
import { KeyNotices } from "@/app/progress/key-notices";
import { mayShare } from "@/db/queries/shares";
import { cardOf } from "@/lib/attempt/card";
import { BarSentences } from "./bar-sentences";
import { BarsApart } from "./bars-apart";
import { Calibration } from "./calibration";
import { ForClass } from "./for-class";
import { HeldResult } from "./held-result";
import { Next } from "./next";
import styles from "./result.module.css";
import { Review } from "./review";
import { ShareSheet } from "./share-sheet";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator("result");
  return { title: t("title"), robots: { index: false } };
}

/** A finished attempt, for the learner who took it and for nobody else. */
export default async function ResultPage({ params }: Props) {
  const id = z.uuid().safeParse((await params).id);
  const learner = await currentLearner();
  const found = id.success && learner ? await findResult(id.data, learner.id) : undefined;
  if (!found || !learner) notFound();
  const { attempt, lesson, result, held, shared, isPrivate } = found;
  const { title } = await forReader(lesson);
  // A form is taken for a class, and shown to nobody: its texts have to stay new to others.
  const isForm = lesson.purpose === "form";
  const forClass = attempt.terms !== null || isForm;
  const t = await translator("result");
  const common = await translator("common");
  if (!attempt.finishedAt)
    return (
      <>
        <h1>{t("unfinished.title")}</h1>
        <p>{t("unfinished.text", { title })}</p>
        <PageLink
          className="button"
          href={
            isForm
              ? "/class"
              : attempt.terms
                ? `/lessons/${lesson.slug}?assignment=${attempt.terms.assignment}`
                : `/lessons/${lesson.slug}`
          }
        >
          {t("unfinished.go")}
        </PageLink>
      </>
    );
  const head = (
    <>
      <p className={styles.kicker}>{t("kicker")}</p>
      <h1>{title}</h1>
      <p className={styles.question}>
        <QuestionMark question={lesson.question} t={common} asks />
      </p>
      <ForClass learnerId={learner.id} attempt={attempt} now={new Date()} />
    </>
  );
  if (held)
    return (
      <>
        {head}
        <HeldResult held={held} now={new Date()} />
        <Next learnerId={learner.id} slug={lesson.slug} forClass={forClass} />
      </>
    );
  const { bars } = result;
  return (
    <>
      {head}
      <div className={styles.columns}>
        <section className={styles.bars} aria-labelledby="bars">
          <h2 id="bars">{t("bars.title")}</h2>
          {bars ? (
            <>
              <Bars bars={bars} t={common} />
              <BarSentences bars={bars} />
            </>
          ) : (
            <>
              <p>
                {t("unbarred", { right: result.right, of: result.of })}{" "}
                {t(result.apart.length > 0 ? "unbarredMixed" : "unbarredOne")}
              </p>
              <BarsApart apart={result.apart} />
            </>
          )}
          {bars && result.retaken && (
            <p className={styles.retaken}>{t("retaken", { right: result.right, of: result.of })}</p>
          )}
          <p className={styles.provisional}>{t("provisional")}</p>
          <Calibration levels={result.calibration} />
        </section>
        {isPrivate && <p className="no-print">{t("share.private")}</p>}
        {!isForm && !isPrivate && (
          <WordsProvider locale={await interfaceLanguage()} messages={await messagesFor("result")}>
            <ShareSheet
              attempt={attempt.id}
              title={title}
              alt={cardAlt(cardOf(lesson, bars), await translator("share"))}
              barred={bars !== null}
              shared={shared}
              allowed={await mayShare(await database(), learner.id)}
            />
          </WordsProvider>
        )}
      </div>
      <KeyNotices learnerId={learner.id} lesson={lesson.slug} />
      <Review lesson={lesson} version={attempt.version} items={result.items} />
      <Next learnerId={learner.id} slug={lesson.slug} forClass={forClass} />
    </>
  );
}
