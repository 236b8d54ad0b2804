import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageLink } from "@/app/_components/page-link";
import { WordsProvider } from "@/app/_components/words-provider";
import { forReader } from "@/app/_server/lesson-words";
import { interfaceLanguage, messagesFor, translator } from "@/app/_server/messages";
import { slugParams } from "@/app/_server/params";
import { classFor, titleIn } from "@/app/_server/teacher-page";
import { listLessons, summaryOf } from "@/db/queries/lessons";
import { findGivable, listOwnLessons } from "@/db/queries/private-lessons";
import { hiddenFrom } from "@/lib/classroom/lessons";
import { partsOf } from "@/lib/lesson/parts";
import styles from "../assignments.module.css";
import { NewForm } from "./new-form";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ lesson?: string | string[] }>;
};

/** What follows the class's address, with the lesson that was chosen. */
const restFor = (lesson: string | string[] | undefined): string =>
  `/assignments/new${typeof lesson === "string" ? `?lesson=${encodeURIComponent(lesson)}` : ""}`;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { id } = await params;
  const rest = restFor((await searchParams).lesson);
  const title = (await translator("assign"))("new.title");
  return { title: await titleIn(id, rest, title), robots: { index: false } };
}

/** A new assignment: first the lesson, then its parts, dates and rules. */
export default async function NewAssignmentPage({ params, searchParams }: Props) {
  const { lesson: named } = await searchParams;
  const { id } = await params;
  const { db, taught, learner, account } = await classFor(id, restFor(named));
  const t = await translator("assign");
  if (named === undefined) {
    const own = (await listOwnLessons(db, account.id)).map(summaryOf);
    const offered = [...own, ...(await listLessons(db))].filter(
      (each) => !hiddenFrom(each, taught.under13),
    );
    const lessons = await Promise.all(offered.map(forReader));
    return (
      <>
        <h1>{t("new.title")}</h1>
        <h2>{t("new.pick")}</h2>
        <ul className={styles.pick}>
          {lessons.map(({ slug, title, aim }) => (
            <li key={slug}>
              <PageLink href={`/teach/classes/${taught.id}/assignments/new?lesson=${slug}`}>
                {title}
              </PageLink>
              <p>{aim}</p>
            </li>
          ))}
        </ul>
      </>
    );
  }
  const address = slugParams.safeParse({ slug: named });
  const found = address.success && (await findGivable(db, learner, taught, address.data));
  if (!found || found.lesson.purpose !== "lesson") notFound();
  const lesson = await forReader(found.lesson);
  return (
    <>
      <h1>{t("new.title")}</h1>
      <p className={styles.lead}>
        <strong>{lesson.title}</strong> ·{" "}
        <PageLink href={`/teach/lessons/${lesson.slug}`}>{t("lessons.read")}</PageLink> ·{" "}
        <PageLink href={`/teach/classes/${taught.id}/assignments/new`}>{t("new.change")}</PageLink>
      </p>
      {hiddenFrom(lesson, taught.under13) ? (
        <p>{t("new.hidden", { title: lesson.title })}</p>
      ) : (
        <WordsProvider
          locale={await interfaceLanguage()}
          messages={await messagesFor("assign", "common")}
        >
          <NewForm
            classId={taught.id}
            className={taught.name}
            timeZone={taught.timeZone}
            lesson={lesson.slug}
            title={lesson.title}
            known={partsOf(lesson)}
          />
        </WordsProvider>
      )}
    </>
  );
}
