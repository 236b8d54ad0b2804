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
import { give, slip, walk } from "../support/class-work";
import { percentile, type Row, row } from "../support/figures";
import { Person } from "../support/people";
import { lessonNamed } from "../support/player";
import { answerAtFixedTimes } from "./crowd";
import { addPupils, startOn } from "./pupils";

const PUPILS = 30;
const ASSIGNMENTS = 15;
const WARM_UP = 5;
const LOOKS = 40;
/** What goes on meanwhile: so many pupils of other classes give as many answers a second as a thousand do in L1. */
const [OTHERS, A_SECOND, SECONDS] = [200, 167, 12];

/** A shipped lesson under another address, its items under ids of their own. */
function copyOf(lesson: Lesson, number: number): Lesson {
  return {
    ...withItems(lesson, (item) => ({ ...item, id: `${item.id}-${number}` })),
    slug: `${lesson.slug}-${number}`,
    course: null,
  };
}

/** Fifteen lessons of twenty questions, given to thirty pupils who all finished them, about one answer in four not right. */
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
  // A connection with nothing to do reports what it did at most ten seconds later.
  await new Promise((resolve) => setTimeout(resolve, 10_500));
  const { rows } = await client.query(
    "select xact_commit::int as n from pg_stat_database where datname = current_database()",
  );
  return rows[0].n;
}

/** Milliseconds of each look, one after the other until `isOver` says so. */
async function look(teacher: Person, path: string, isOver: (looks: number) => boolean) {
  const times: number[] = [];
  while (!isOver(times.length)) {
    const begun = performance.now();
    const reply = await teacher.send("GET", path);
    await reply.text();
    if (!reply.ok) throw new Error(`${path}: ${reply.status}`);
    times.push(performance.now() - begun);
  }
  return times;
}

/** L4: the pages a teacher looks at most, thirty pupils with three hundred answers each, while a thousand pupils' answers come in. */
export async function measureDashboard(postgres: string): Promise<Row[]> {
  const server = await startOn(postgres);
  const teacher = await new Person(server.url).becomeTeacher();
  const { id: classId } = await teacher.makeClass("Forty by twelve");
  const client = new pg.Client({ connectionString: postgres });
  await client.connect();
  const db = drizzle({ client, casing: "snake_case" });
  await fill(db, classId);
  const others = await addPupils(db, OTHERS);
  const base = `/teach/classes/${classId}`;
  const rows: Row[] = [];
  for (const [name, path] of [
    ["gradebook page", base],
    ["report page", `${base}/report`],
  ] as const) {
    await look(teacher, path, (looks) => looks === WARM_UP);
    const before = await transactions(client);
    await look(teacher, path, (looks) => looks === LOOKS);
    // One of the counted is the count itself.
    const statements = ((await transactions(client)) - before - 1) / LOOKS;
    const end = performance.now() + SECONDS * 1000;
    const [seen, times] = await Promise.all([
      answerAtFixedTimes(server.url, others, A_SECOND * SECONDS, SECONDS),
      look(teacher, path, () => performance.now() > end),
    ]);
    const size = `${name}, ${PUPILS} pupils × ${ASSIGNMENTS} assignments`;
    rows.push(
      row(`${size}: statements`, Math.round(statements), "", 10),
      row(`${size}: p50`, percentile(times, 0.5), "ms"),
      row(`${size}: p95`, percentile(times, 0.95), "ms", 500),
      row(`answers meanwhile that were no success`, seen.failed, "", 0),
    );
  }
  await client.end();
  await server.stop();
  return rows;
}
