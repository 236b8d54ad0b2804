import { createHash } from "node:crypto";
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { v7 } from "uuid";
import { publishLesson } from "@/db/queries/lessons";
import { membership } from "@/db/schema/classes";
import { account, learner } from "@/db/schema/identity";
import type { Db } from "@/db/types";
import { perfectResponse } from "@/lib/items/index";
import { type Lesson, withItems } from "@/lib/lesson/lesson";
import { startServer } from "../e2e/support/server";
import { give, slip, walk } from "../support/class-work";
import { percentile, type Row, row } from "../support/figures";
import { Person } from "../support/people";
import { lessonNamed } from "../support/player";

const PUPILS = 40;
const ASSIGNMENTS = 12;
const WARM_UP = 5;
const LOOKS = 40;

/** A shipped lesson under another address, its items under ids of their own. */
function copyOf(lesson: Lesson, number: number): Lesson {
  return {
    ...withItems(lesson, (item) => ({ ...item, id: `${item.id}-${number}` })),
    slug: `${lesson.slug}-${number}`,
    course: null,
  };
}

/** Twelve lessons of twenty questions, given to forty pupils who all finished them, about one answer in four not right. */
async function fill(db: Db, classId: string): Promise<void> {
  const shipped = [lessonNamed("who-says-so"), lessonNamed("what-backs-it")];
  const learners = Array.from({ length: PUPILS }, () => ({ learnerId: v7() }));
  for (const [at, { learnerId }] of learners.entries()) {
    await db.insert(learner).values({ id: learnerId, kind: "account" });
    await db.insert(account).values({ id: v7(), learnerId });
    await db.insert(membership).values({
      id: v7(),
      classId,
      learnerId,
      role: "student",
      nickname: `Pupil ${at + 1}`,
      joinedAt: new Date(),
    });
  }
  for (let number = 0; number < ASSIGNMENTS; number += 1) {
    const original = shipped[number % shipped.length];
    if (!original) throw new Error("no lesson");
    const lesson = copyOf(original, number);
    const hash = createHash("sha256").update(lesson.slug).digest("hex");
    await publishLesson(db, lesson, hash);
    const assignmentId = await give(db, classId, lesson.slug);
    for (const [at, pupil] of learners.entries())
      await walk(
        db,
        pupil,
        lesson,
        (item, place) => ((at * 7 + place * 3) % 4 === 0 ? slip(item) : perfectResponse(item)),
        { assignmentId },
      );
  }
}

/** How many transactions a database has seen; every statement outside one is one of its own. */
async function transactions(client: pg.Client): Promise<number> {
  // Servers report what they did at most a second later.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const { rows } = await client.query(
    "select xact_commit::int as n from pg_stat_database where datname = current_database()",
  );
  return rows[0].n;
}

/** The pages a teacher looks at most, with forty pupils and twelve assignments, over HTTP on PostgreSQL. */
export async function measureDashboard(postgres: string): Promise<Row[]> {
  const server = await startServer({
    DATABASE_URL: postgres,
    AUTH_SECRET: "a secret that is only used by the benchmark",
    APP_URL: "http://127.0.0.1",
  });
  const teacher = await new Person(server.url).becomeTeacher();
  const { id: classId } = await teacher.makeClass("Forty by twelve");
  const client = new pg.Client({ connectionString: postgres });
  await client.connect();
  await fill(drizzle({ client, casing: "snake_case" }), classId);
  const base = `/teach/classes/${classId}`;
  const rows: Row[] = [];
  for (const [name, path] of [
    ["gradebook page", base],
    ["report page", `${base}/report`],
  ] as const) {
    for (let look = 0; look < WARM_UP; look += 1) await (await teacher.send("GET", path)).text();
    const before = await transactions(client);
    const times: number[] = [];
    for (let look = 0; look < LOOKS; look += 1) {
      const begun = performance.now();
      await (await teacher.send("GET", path)).text();
      times.push(performance.now() - begun);
    }
    // One of the counted is the count itself.
    const statements = ((await transactions(client)) - before - 1) / LOOKS;
    const size = `${name}, ${PUPILS} pupils × ${ASSIGNMENTS} assignments`;
    rows.push(
      row(`${size}: statements`, Math.round(statements), "", 10),
      row(`${size}: p50`, percentile(times, 0.5), "ms"),
      row(`${size}: p95`, percentile(times, 0.95), "ms", 500),
    );
  }
  await client.end();
  await server.stop();
  return rows;
}
