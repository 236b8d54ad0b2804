import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageLink } from "@/app/_components/page-link";
import { WordsProvider } from "@/app/_components/words-provider";
import { liveReply } from "@/app/_server/live-reply";
import { interfaceLanguage, messagesFor, translator } from "@/app/_server/messages";
import { attemptParams } from "@/app/_server/params";
import { classFor, titleIn } from "@/app/_server/teacher-page";
import { findLesson } from "@/db/queries/lessons";
import { findLive } from "@/db/queries/live";
import { liveLesson } from "@/lib/live/lesson";
import { Joining } from "./joining";
import { Looked } from "./looked";
import { Stage } from "./stage";
import styles from "./stage.module.css";

type Props = PageProps<"/teach/classes/[id]/live/[session]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, session } = await params;
  const title = (await translator("live"))("title");
  return { title: await titleIn(id, `/live/${session}`, title) };
}

/** A live lesson on the wall; once it is over, how the class answered. */
export default async function StagePage({ params }: Props) {
  const { id, session } = await params;
  const { db, taught, learner } = await classFor(id, `/live/${session}`);
  const address = attemptParams.safeParse({ id: session });
  const live = address.success ? await findLive(db, learner.id, address.data.id) : undefined;
  if (live?.role !== "teacher" || live.classId !== taught.id) notFound();
  const published = await findLesson(db, live.lesson, live.version);
  if (!published) notFound();
  const t = await translator("live");
  if (live.state.ended)
    return (
      <>
        <h1>{t("stage.over", { title: published.lesson.title })}</h1>
        <p>{t("stage.overLead")}</p>
        <p>
          <PageLink href={`/teach/classes/${taught.id}/live`}>{t("stage.list")}</PageLink>
        </p>
        <Looked db={db} live={live} lesson={published.lesson} />
      </>
    );
  return (
    <WordsProvider
      locale={await interfaceLanguage()}
      messages={await messagesFor("common", "player", "live")}
    >
      <Stage
        id={live.id}
        lesson={liveLesson(published.lesson, live.items)}
        initial={await liveReply(db, live)}
      >
        <div className={styles.below}>
          <p>
            <PageLink href={`/teach/classes/${taught.id}/live`}>{t("stage.list")}</PageLink>
          </p>
          <Joining taught={taught} />
          <details>
            <summary>{t("stage.talk")}</summary>
            <ul>
              {published.lesson.guide.discussion.map((question) => (
                <li key={question}>{question}</li>
              ))}
            </ul>
          </details>
        </div>
      </Stage>
    </WordsProvider>
  );
}
