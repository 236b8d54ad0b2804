import "server-only";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { findTaught, type Taught } from "@/db/queries/access";
import type { Db } from "@/db/types";
import { type Account, isTeacher } from "@/lib/classroom/account";
import { database } from "./db";
import { currentLearner, type Learner } from "./learner";

/** The teacher a page is for. Nobody who has not signed in gets further than the sign-in page, which leads back to `path`. */
export async function teacherFor(path: string): Promise<{ learner: Learner; account: Account }> {
  const learner = await currentLearner();
  if (!learner?.account) redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  if (!isTeacher(learner.account)) notFound();
  return { learner, account: learner.account };
}

/** The class a page is about, for its teachers; `rest` is what follows its address. To everybody else it is not there. */
export async function classFor(
  id: string,
  rest = "",
): Promise<{ db: Db; taught: Taught; learner: Learner; account: Account }> {
  const teacher = await teacherFor(`/teach/classes/${id}${rest}`);
  const db = await database();
  const known = z.uuid().safeParse(id).success;
  const taught = known ? await taughtHere(teacher.learner.id, id) : undefined;
  if (!taught) notFound();
  return { db, taught, ...teacher };
}

/** A page's title with the class's name behind it, so that the tabs of two classes don't look alike; asks as `classFor`. */
export async function titleIn(id: string, rest: string, title: string): Promise<string> {
  const { taught } = await classFor(id, rest);
  return `${title} · ${taught.name}`;
}

/** A page and the frame around it both ask: looked up once for each request. */
const taughtHere = cache(async (learnerId: string, id: string) =>
  findTaught(await database(), learnerId, id),
);
