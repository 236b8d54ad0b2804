import { PageLink } from "@/app/_components/page-link";
import { WordsProvider } from "./_components/words-provider";
import { Demo } from "./_demo/demo";
import { ClassNext } from "./_home/class-next";
import { Course } from "./_home/course";
import styles from "./_home/home.module.css";
import { ReviewReminder } from "./_home/review-reminder";
import { Xray } from "./_home/xray";
import { publicDemo } from "./_server/demo";
import { currentLearner } from "./_server/learner";
import { progressForReader } from "./_server/lesson-words";
import { interfaceLanguage, messagesFor, translator } from "./_server/messages";

/** What this is, a try of two minutes, and the way into the lessons. */
export default async function Home() {
  const learner = await currentLearner();
  const progress = await progressForReader(learner?.id ?? null);
  const t = await translator("home");
  const discover = await translator("discover");
  const first = progress.lessons.find(({ lesson }) => lesson.course !== null)?.lesson;
  const open = progress.lessons.find(
    ({ lesson }) => progress.next?.reason === "continue" && lesson.slug === progress.next.slug,
  );
  return (
    <>
      {learner?.account && <ClassNext learner={learner} />}
      {open && (
        <section className={styles.resume} aria-labelledby="resume">
          <div>
            <h2 id="resume">{t("continue.title")}</h2>
            <p>{t("continue.answered", { answered: open.answered, items: open.lesson.items })}</p>
          </div>
          <PageLink className="button" href={`/lessons/${open.lesson.slug}`}>
            {t("continue.go", { title: open.lesson.title })}
          </PageLink>
        </section>
      )}
      {learner && <ReviewReminder learnerId={learner.id} />}
      <div className={styles.hero}>
        <h1 className={styles.title}>{t("hero.title")}</h1>
        <p className={styles.lead}>{t("hero.lead")}</p>
        <p className={styles.actions}>
          {first && (
            <PageLink className={open ? "button-quiet" : "button"} href={`/lessons/${first.slug}`}>
              {t("hero.start")}
            </PageLink>
          )}
          <a className="button-quiet" href="#demo">
            {t("hero.try")}
          </a>
        </p>
        <p className={styles.free}>{t("hero.free")}</p>
      </div>
      <Xray />
      <WordsProvider
        locale={await interfaceLanguage()}
        messages={await messagesFor("common", "home")}
      >
        <Demo demo={await publicDemo()} lesson={first?.slug ?? null} />
      </WordsProvider>
      <Course progress={progress} />
      <section className={styles.teachers} aria-labelledby="own-report">
        <h2 id="own-report">{discover("home.title")}</h2>
        <p>{discover("home.text")}</p>
        <p className={styles.actions}>
          <PageLink className="button-quiet" href="/discover">
            {discover("home.go")}
          </PageLink>
        </p>
      </section>
      <section className={styles.teachers} aria-labelledby="teachers">
        <h2 id="teachers">{t("teachers.title")}</h2>
        <div className={styles.columns}>
          {(["tomorrow", "class", "honest"] as const).map((part) => (
            <div key={part}>
              <h3>{t(`teachers.${part}.title`)}</h3>
              <p>{t(`teachers.${part}.text`)}</p>
            </div>
          ))}
        </div>
        <p className={styles.actions}>
          <PageLink className="button-quiet" href="/teach">
            {t("teachers.go")}
          </PageLink>
          <PageLink className={styles.why} href="/pedagogy">
            {t("teachers.why")}
          </PageLink>
        </p>
      </section>
    </>
  );
}
