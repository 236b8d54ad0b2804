import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { WordsProvider } from "@/app/_components/words-provider";
import { closedTo } from "@/app/_server/closed";
import { database } from "@/app/_server/db";
import { currentLearner } from "@/app/_server/learner";
import { liveReply } from "@/app/_server/live-reply";
import { interfaceLanguage, messagesFor, translator } from "@/app/_server/messages";
import { attemptParams } from "@/app/_server/params";
import { findLesson } from "@/db/queries/lessons";
import { findLive } from "@/db/queries/live";
import { liveLesson } from "@/lib/live/lesson";
import { Phone } from "./phone";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator("live"))("phone.title") };
}

/** A live lesson on a student's phone. */
export default async function LivePage({ params }: PageProps<"/live/[id]">) {
  const address = attemptParams.safeParse(await params);
  if (!address.success) notFound();
  const { id } = address.data;
  const learner = await currentLearner();
  if (!learner?.account) redirect(`/join?next=${encodeURIComponent(`/live/${id}`)}`);
  const db = await database();
  const live = await findLive(db, learner.id, id);
  if (!live) notFound();
  if (live.role === "teacher") redirect(`/teach/classes/${live.classId}/live/${id}`);
  const published = await findLesson(db, live.lesson, live.version);
  if (!published || (await closedTo(db, learner))(published.lesson)) notFound();
  return (
    <WordsProvider
      locale={await interfaceLanguage()}
      messages={await messagesFor("common", "player", "live", "reading")}
    >
      <Phone
        id={id}
        lesson={liveLesson(published.lesson, live.items)}
        initial={await liveReply(db, live)}
      />
    </WordsProvider>
  );
}
