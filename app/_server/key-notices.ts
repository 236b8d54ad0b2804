import "server-only";
import { listRegraded, type Regraded } from "@/db/queries/corrections";
import { type Dispute, listOwnDisputes } from "@/db/queries/disputes";
import { listHolds } from "@/db/queries/holds";
import { findLesson } from "@/db/queries/lessons";
import type { Db } from "@/db/types";
import { heldAt } from "@/lib/classroom/hold";
import { database } from "./db";
import { quoteOf } from "./quote";

type About = { title: string; quote: string };

/** What a learner is told about keys: verdicts that a correction changed, and what became of their own reports. */
export type KeyNotices = { changed: (Regraded & About)[]; reports: (Dispute & About)[] };

async function about(
  db: Db,
  { lesson, version, item }: { lesson: string; version: number; item: string },
): Promise<About> {
  const found = await findLesson(db, lesson, version);
  return {
    title: found?.lesson.title ?? lesson,
    quote: found ? quoteOf(found.lesson, item) : item,
  };
}

/** The notices of a learner, of one lesson if it is named. While a class keeps feedback back, they are kept back too. */
export async function keyNoticesFor(learnerId: string, lesson?: string): Promise<KeyNotices> {
  const db = await database();
  const [changed, reports, holds] = await Promise.all([
    listRegraded(db, learnerId),
    listOwnDisputes(db, learnerId),
    listHolds(db, learnerId),
  ]);
  const now = new Date();
  const isHeld = (slug: string, at: string) => heldAt(holds.get(slug) ?? [], at, now) !== null;
  const isAsked = (row: { lesson: string }) => lesson === undefined || row.lesson === lesson;
  const told = changed.filter((row) => isAsked(row) && !isHeld(row.lesson, row.answeredAt));
  const answered = reports.filter((row) => isAsked(row) && !isHeld(row.lesson, now.toISOString()));
  return {
    changed: await Promise.all(told.map(async (row) => ({ ...row, ...(await about(db, row)) }))),
    reports: await Promise.all(
      answered.map(async (row) => ({ ...row, ...(await about(db, row)) })),
    ),
  };
}
