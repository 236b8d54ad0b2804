import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { WordsProvider } from "@/app/_components/words-provider";
import { database } from "@/app/_server/db";
import { currentLearner } from "@/app/_server/learner";
import { interfaceLanguage, messagesFor } from "@/app/_server/messages";
import { slugParams } from "@/app/_server/params";
import { findOpenAttempt } from "@/db/queries/attempts";
import { findLesson } from "@/db/queries/lessons";
import { Intro } from "./intro";
import { Player } from "./player";

type Props = PageProps<"/lessons/[slug]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const address = slugParams.safeParse(await params);
  const found = address.success && (await findLesson(await database(), address.data.slug));
  return found ? { title: found.lesson.title, description: found.lesson.aim } : {};
}

/** A lesson. The report is in the page itself; only the questions need JavaScript. */
export default async function LessonPage({ params }: Props) {
  const address = slugParams.safeParse(await params);
  if (!address.success) notFound();
  const { slug } = address.data;
  const learner = await currentLearner();
  const db = await database();
  const open = learner ? await findOpenAttempt(db, learner.id, slug) : undefined;
  const found = await findLesson(db, slug, open?.version);
  if (!found) notFound();
  return (
    <WordsProvider
      locale={await interfaceLanguage()}
      messages={await messagesFor("common", "player")}
    >
      <Player slug={slug} version={found.version} attempt={open?.id ?? null}>
        <Intro lesson={found.lesson} />
      </Player>
    </WordsProvider>
  );
}
