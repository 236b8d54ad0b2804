import type { Metadata } from "next";
import { PageLink } from "@/app/_components/page-link";
import { answeredIn, figuresFor, itemsByLesson } from "@/app/_server/class-report";
import { translator } from "@/app/_server/messages";
import { classFor, titleIn } from "@/app/_server/teacher-page";
import { TransferLink } from "@/app/_transfer/report-link";
import { practiceFor } from "@/lib/classroom/report/practice";
import { classQuestions, type QuestionReport } from "@/lib/classroom/report/question";
import { Files } from "./files";
import { MissedMost } from "./missed-most";
import { QuestionSection } from "./question-section";
import styles from "./report.module.css";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const title = (await translator("report"))("title");
  return { title: await titleIn(id, "/report", title) };
}

const labelsOf = ({ pairs }: QuestionReport) => pairs.flatMap(({ rules }) => rules);

/** What a class tells apart, what it mixes up and what to practise for it: first answers of exit quizzes only. */
export default async function ReportPage({ params }: Props) {
  const { db, taught, learner } = await classFor((await params).id, "/report");
  const t = await translator("report");
  const figures = await figuresFor(db, learner, taught);
  const { pupils, given, lessons, published, first } = figures;
  const had = { given: new Set(lessons.map(({ slug }) => slug)), under13: taught.under13 };
  const count = answeredIn(first);
  return (
    <>
      <h1>{t("titleOf", { name: taught.name })}</h1>
      {given.length === 0 ? (
        <section className={styles.empty} aria-labelledby="empty">
          <h2 id="empty">{t("empty.title")}</h2>
          <p>{t("empty.text")}</p>
          <PageLink className="button" href="/teach/lessons">
            {t("empty.go")}
          </PageLink>
        </section>
      ) : (
        <>
          <p className={styles.lead}>{t("lead")}</p>
          <p className={styles.lead}>{t("provisional")}</p>
          <p className={styles.lead}>{count > 0 ? t("pupils", { count }) : t("empty.waiting")}</p>
          {count > 0 &&
            classQuestions(lessons, first).map((report) => (
              <QuestionSection
                key={report.question}
                report={report}
                about={{ type: "class", pupils: pupils.length }}
                classId={taught.id}
                practice={practiceFor(
                  { question: report.question, labels: labelsOf(report) },
                  published,
                  had,
                )}
              />
            ))}
          <MissedMost classId={taught.id} given={given} lessons={itemsByLesson(figures)} />
          <TransferLink classId={taught.id} />
          <Files classId={taught.id} />
        </>
      )}
    </>
  );
}
