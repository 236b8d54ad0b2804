import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { WordsProvider } from "@/app/_components/words-provider";
import { PLAYER_WORDS } from "@/app/_offline/player-words";
import { leadToClass } from "@/app/_server/class-place";
import { closedTo } from "@/app/_server/closed";
import { database } from "@/app/_server/db";
import { currentLearner, type Learner } from "@/app/_server/learner";
import { forReader } from "@/app/_server/lesson-words";
import { interfaceLanguage, messagesFor } from "@/app/_server/messages";
import { slugParams } from "@/app/_server/params";
import { whoseMark } from "@/app/_server/whose";
import { findAttendedAssignment } from "@/db/queries/assignments";
import { findCounting, findOpenAttempt } from "@/db/queries/attempts";
import { findReadable } from "@/db/queries/private-lessons";
import { listTasks } from "@/db/queries/tasks";
import type { Db } from "@/db/types";
import { isOpen } from "@/lib/classroom/assignment";
import { inParts } from "@/lib/lesson/parts";
import { Assigned } from "./assigned";
import { ForYourClass } from "./for-your-class";
import { Intro } from "./intro";
import { NotForClass } from "./not-for-class";
import { Player } from "./player";

type Props = PageProps<"/lessons/[slug]">;

/** The lesson for whoever reads; looked up once for a page and its title. */
const readable = cache(async (learner: Learner | null, slug: string, version: number | undefined) =>
  findReadable(await database(), learner, slug, version),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const address = slugParams.safeParse(await params);
  const found =
    address.success && (await readable(await currentLearner(), address.data.slug, undefined));
  if (!found || found.lesson.purpose !== "lesson") return {};
  const { title, aim } = await forReader(found.lesson);
  return { title, description: aim };
}

/** The assignment this lesson is taken for; nobody but a pupil of its class, and no other lesson, has one. */
async function findTask(db: Db, learner: Learner | null, assignment: string, slug: string) {
  const given = learner?.account && (await findAttendedAssignment(db, learner.id, assignment));
  const now = new Date();
  if (!given || given.assignment.lesson !== slug || !isOpen(given.assignment, now)) return null;
  const tasks = await listTasks(db, given.attended, now);
  const task = tasks.find((each) => each.assignment.id === given.assignment.id);
  return task ? { task, attended: given.attended, now } : null;
}

/**
 * A lesson. The report is in the page itself; only the questions need JavaScript. A private one is taken by itself by its
 * owner only.
 */
export default async function LessonPage({ params, searchParams }: Props) {
  const address = slugParams.safeParse(await params);
  if (!address.success) notFound();
  const { slug } = address.data;
  const learner = await currentLearner();
  const db = await database();
  const named = z.uuid().safeParse((await searchParams).assignment);
  const asked = named.success ? await findTask(db, learner, named.data, slug) : null;
  if (named.success && !asked) notFound();
  const open =
    learner &&
    (asked
      ? await findCounting(db, asked.task.assignment.id, learner.id)
      : await findOpenAttempt(db, learner.id, slug));
  if (asked && open?.finishedAt) redirect(`/results/${open.id}`);
  const forClass = asked?.task.assignment ?? null;
  const parts = open ? (open.terms?.parts ?? null) : (forClass?.parts ?? null);
  const found = await readable(learner, slug, open?.version ?? forClass?.version);
  if (found?.lesson.purpose !== "lesson") notFound();
  if ((await closedTo(db, learner))(found.lesson)) return <NotForClass twin={found.lesson.twin} />;
  const isAnothers = found.access === "colleague" || found.access === "pupil";
  if (isAnothers && learner && !asked && !open) await leadToClass(db, learner, slug, found.access);
  return (
    <WordsProvider locale={await interfaceLanguage()} messages={await messagesFor(...PLAYER_WORDS)}>
      <Player
        slug={slug}
        version={found.version}
        attempt={open?.id ?? null}
        assignment={forClass?.id ?? null}
        parts={parts}
        whose={whoseMark(learner)}
      >
        {asked && (
          <Assigned
            task={asked.task}
            name={asked.attended.name}
            timeZone={asked.attended.timeZone}
            now={asked.now}
          />
        )}
        {learner?.account && !asked && !open && (
          <ForYourClass db={db} learnerId={learner.id} slug={slug} />
        )}
        <Intro lesson={await forReader(inParts(found.lesson, parts))} />
      </Player>
    </WordsProvider>
  );
}
