import type { Metadata } from "next";
import { PageLink } from "@/app/_components/page-link";
import { PrintButton } from "@/app/_components/print-button";
import { QuestionMark } from "@/app/_components/question-mark";
import { closedTo } from "@/app/_server/closed";
import { database } from "@/app/_server/db";
import { currentLearner } from "@/app/_server/learner";
import { translator } from "@/app/_server/messages";
import { listPublished } from "@/db/queries/lessons";
import { questionSchema } from "@/lib/items/kind";
import { coverageOf, LABELS } from "@/lib/lesson/coverage";
import { LabelEntry } from "./label-entry";
import styles from "./labels.module.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator("labels");
  return { title: t("title"), description: t("description") };
}

/** The 23 labels by question: what each means, how to test it, and which lessons teach it. */
export default async function LabelsPage() {
  const t = await translator("labels");
  const c = await translator("common");
  const db = await database();
  const isClosed = await closedTo(db, await currentLearner());
  const lessons = (await listPublished(db)).flatMap(({ lesson }) =>
    isClosed(lesson) ? [] : [lesson],
  );
  const coverage = coverageOf(lessons);
  const titles = new Map(lessons.map(({ slug, title }) => [slug, title]));
  return (
    <div className={styles.page}>
      <h1>{t("title")}</h1>
      <p className={styles.lead}>{t("lead")}</p>
      <p>{t("apart")}</p>
      <p className={`${styles.actions} no-print`}>
        <PageLink className="button-quiet" href="/lessons">
          {t("lessons")}
        </PageLink>
        <PrintButton label={t("print")} />
      </p>
      <nav className={`${styles.jump} no-print`} aria-label={t("jump")}>
        {questionSchema.options.map((question) => (
          <div key={question}>
            <QuestionMark question={question} t={c} />
            <ul>
              {LABELS.filter((label) => label.question === question).map(({ code }) => (
                <li key={code}>
                  <a href={`#${code}`}>{c(`rule.${code}.name`)}</a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      {questionSchema.options.map((question) => (
        <section key={question} className={styles.question} aria-labelledby={question}>
          <h2 id={question}>
            <QuestionMark question={question} t={c} asks />
          </h2>
          <div className={styles.labels}>
            {LABELS.filter((label) => label.question === question).map(({ code, tier }) => (
              <LabelEntry
                key={code}
                code={code}
                tier={tier}
                covered={coverage.get(code) ?? []}
                titles={titles}
              />
            ))}
          </div>
        </section>
      ))}
      <p className={styles.codes}>{t("codes")}</p>
    </div>
  );
}
