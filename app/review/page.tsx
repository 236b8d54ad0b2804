import type { Metadata } from "next";
import { PageLink } from "@/app/_components/page-link";
import { WordsProvider } from "@/app/_components/words-provider";
import { PLAYER_WORDS } from "@/app/_offline/player-words";
import { currentLearner } from "@/app/_server/learner";
import { progressForReader } from "@/app/_server/lesson-words";
import { interfaceLanguage, messagesFor, translator } from "@/app/_server/messages";
import { reviewingFor } from "@/app/_server/review";
import { whoseMark } from "@/app/_server/whose";
import { LastTime } from "./last-time";
import styles from "./review.module.css";
import { Reviewer } from "./reviewer";

const DAY_MS = 24 * 60 * 60 * 1000;

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator("review");
  return { title: t("title"), robots: { index: false } };
}

/** What is due for review, or when the next is, and what the last one showed. */
export default async function ReviewPage() {
  const learner = await currentLearner();
  const now = new Date();
  const state = learner && (await reviewingFor(learner.id, now));
  const t = await translator("review");
  const count = state?.plan.items.length ?? 0;
  if (state && (state.open || count > 0))
    return (
      <>
        <h1>{t("title")}</h1>
        {!state.open && <p className={styles.lead}>{t("lead")}</p>}
        <WordsProvider
          locale={await interfaceLanguage()}
          messages={await messagesFor(...PLAYER_WORDS, "review")}
        >
          <Reviewer open={state.open} count={count} whose={whoseMark(learner)} />
        </WordsProvider>
        <noscript>
          <p>{t("noscript")}</p>
        </noscript>
      </>
    );
  return (
    <>
      <h1>{t("title")}</h1>
      <p className={styles.lead}>{t("lead")}</p>
      <Rest
        learnerId={learner?.id ?? null}
        nextAt={state?.plan.nextAt ?? null}
        isDone={!!state?.last}
        now={now}
      />
      {state?.last && <LastTime outcome={state.last.outcome} />}
    </>
  );
}

/** That nothing is due, when something will be, and a lesson to take meanwhile. */
async function Rest({
  learnerId,
  nextAt,
  isDone,
  now,
}: {
  learnerId: string | null;
  nextAt: string | null;
  isDone: boolean;
  now: Date;
}) {
  const t = await translator("review");
  const { lessons, next } = await progressForReader(learnerId);
  const lesson = lessons.find((entry) => entry.lesson.slug === next?.slug)?.lesson;
  const days = nextAt ? Math.ceil((Date.parse(nextAt) - now.getTime()) / DAY_MS) : 0;
  return (
    <section className={styles.begin} aria-labelledby="rest">
      <h2 id="rest">{t("rest.title")}</h2>
      <p>{nextAt ? t("rest.next", { days }) : t(isDone ? "rest.done" : "rest.empty")}</p>
      {lesson ? (
        <PageLink className="button" href={`/lessons/${lesson.slug}`}>
          {t("rest.lesson", { title: lesson.title })}
        </PageLink>
      ) : (
        <PageLink className="button" href="/lessons">
          {t("rest.lessons")}
        </PageLink>
      )}
    </section>
  );
}
