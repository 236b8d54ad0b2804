import { sql } from "drizzle-orm";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import { encode } from "next-auth/jwt";
import pg from "pg";
import { v7 } from "uuid";
import { attempt } from "@/db/schema/attempts";
import { membership, schoolClass } from "@/db/schema/classes";
import { account, learner } from "@/db/schema/identity";
import { perfectResponse } from "@/lib/items/index";
import { itemsOf } from "@/lib/lesson/lesson";
import { startServer } from "../e2e/support/server";
import { lessonNamed } from "../support/player";

/** What the servers of these measurements sign with. */
export const SECRET = "a secret that is only used by the benchmark";
const CLASS = 30;
const LESSON = lessonNamed("who-says-so");

/** The built app on a PostgreSQL, signing with a secret the measurements know. */
export const startOn = (postgres: string, more: Record<string, string> = {}) =>
  startServer({
    DATABASE_URL: postgres,
    AUTH_SECRET: SECRET,
    APP_URL: "http://127.0.0.1",
    ...more,
  });

/** Uses a database and lets it go. */
export async function withDb<R>(
  postgres: string,
  use: (db: NodePgDatabase, client: pg.Client) => Promise<R>,
): Promise<R> {
  const client = new pg.Client({ connectionString: postgres });
  await client.connect();
  return use(drizzle({ client, casing: "snake_case" }), client).finally(() => client.end());
}

/** A session cookie of an account. */
const cookieOf = async (accountId: string): Promise<string> =>
  `session=${await encode({ token: { account: accountId, version: 1 }, secret: SECRET, maxAge: 3600 })}`;

/** A pupil in a lesson: a session of their own, and an attempt that has begun. */
export type Pupil = { cookie: string; attempt: string; sent: number };

/** Pupils in classes of thirty, each with an account, a session and an attempt at the same lesson. */
export async function addPupils(db: NodePgDatabase, count: number): Promise<Pupil[]> {
  const classes = Array.from({ length: Math.ceil(count / CLASS) }, () => v7());
  const made = Array.from({ length: count }, (_, at) => ({
    learnerId: v7(),
    accountId: v7(),
    attempt: v7(),
    classId: classes[Math.floor(at / CLASS)] ?? "",
    nickname: `Pupil ${at + 1}`,
  }));
  await db.insert(schoolClass).values(
    classes.map((id, at) => ({
      id,
      name: `Class ${at + 1}`,
      timeZone: "Europe/Berlin",
      joinCode: id.slice(-8).toUpperCase(),
      retainUntil: "2099-12-31",
    })),
  );
  await db
    .insert(learner)
    .values(made.map(({ learnerId }) => ({ id: learnerId, kind: "account" as const })));
  await db
    .insert(account)
    .values(made.map(({ learnerId, accountId }) => ({ id: accountId, learnerId })));
  await db.insert(membership).values(
    made.map(({ learnerId, classId, nickname }) => ({
      id: v7(),
      classId,
      learnerId,
      nickname,
      role: "student" as const,
      joinedAt: new Date(),
    })),
  );
  await db.insert(attempt).values(
    made.map(({ attempt: id, learnerId }) => ({
      id,
      learnerId,
      lesson: LESSON.slug,
      version: 1,
    })),
  );
  await db.execute(sql`analyze`);
  return Promise.all(
    made.map(async ({ accountId, attempt: id }) => ({
      cookie: await cookieOf(accountId),
      attempt: id,
      sent: 0,
    })),
  );
}

/** A pupil's next answer, right and never sent before; items come round again as further tries. */
export function nextAnswer(pupil: Pupil) {
  const items = itemsOf(LESSON);
  const item = items[pupil.sent % items.length];
  if (!item) throw new Error("the lesson has no items");
  pupil.sent += 1;
  return { id: v7(), item: item.id, response: perfectResponse(item), seq: pupil.sent };
}
