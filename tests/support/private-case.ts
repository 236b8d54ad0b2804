import { eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { assignment } from "@/db/schema/assignments";
import { attempt } from "@/db/schema/attempts";
import { membership } from "@/db/schema/classes";
import type { Db } from "@/db/types";
import { addClass, addStudent, addTeacher, enrol } from "./classroom";
import { addPrivateLesson } from "./private-lesson";
import { ADMIN } from "./school";
import { Visitor } from "./visitor";

const RULES = { feedback: "now", late: "count", grading: "points" } as const;

async function give(db: Db, classId: string, slug: string, opensAt = new Date(0)): Promise<string> {
  const id = v7();
  await db.insert(assignment).values({ id, classId, lesson: slug, version: 1, ...RULES, opensAt });
  return id;
}

const tookIt = (db: Db, who: { learnerId: string }, slug: string) =>
  db.insert(attempt).values({ id: v7(), learnerId: who.learnerId, lesson: slug, version: 1 });

/** A teacher's private lesson, given to one class with a colleague in it, and everybody who might want to read it. */
export async function buildPrivateCase(db: Db) {
  const owner = await addTeacher(db);
  const colleague = await addTeacher(db);
  const { id, lesson: body } = await addPrivateLesson(db, owner);
  const { slug } = body;
  const withIt = await addClass(db, owner);
  const without = await addClass(db, owner);
  const later = await addClass(db, owner);
  const takenBack = await addClass(db, owner);
  const unrelated = await addClass(db, await addTeacher(db));
  await enrol(db, withIt, colleague, "teacher", "Mr Example");
  await enrol(db, without, colleague, "teacher", "Mr Example");
  const elsewhere = await addTeacher(db);
  await enrol(db, without, elsewhere, "teacher", "Ms Elsewhere");
  const assigned = await give(db, withIt, slug);
  await give(db, later, slug, new Date(Date.now() + 86_400_000));
  const withdrawn = await give(db, takenBack, slug);
  await db.update(assignment).set({ withdrawnAt: new Date() }).where(eq(assignment.id, withdrawn));
  const removed = await addStudent(db, withIt, "Removed");
  const leaver = await addStudent(db, withIt, "Leaver");
  await tookIt(db, leaver, slug);
  for (const { membershipId } of [removed, leaver])
    await db
      .update(membership)
      .set({ removedAt: sql`clock_timestamp()` })
      .where(eq(membership.id, membershipId));
  const taker = await addStudent(db, takenBack, "Taker");
  await tookIt(db, taker, slug);
  const guest = new Visitor();
  await guest.post("/api/guest", {});
  const who = {
    owner,
    colleague,
    pupil: await addStudent(db, withIt, "Ada"),
    "pupil who left and has taken it": leaver,
    "pupil who has taken it, and it was taken back": taker,
    anonymous: new Visitor(),
    guest,
    "teacher of another class of the owner": elsewhere,
    "teacher of no class of the owner": await addTeacher(db),
    admin: await addTeacher(db, ADMIN),
    "pupil of another class of the owner": await addStudent(db, without, "Ben"),
    "pupil to whom it opens tomorrow": await addStudent(db, later, "Cem"),
    "pupil from whom it was taken back": await addStudent(db, takenBack, "Dia"),
    "pupil who left and has not taken it": removed,
    "pupil of another teacher": await addStudent(db, unrelated, "Eva"),
  };
  return { id, slug, body, who, withIt, without, takenBack, unrelated, assigned, withdrawn };
}
export type PrivateCase = Awaited<ReturnType<typeof buildPrivateCase>>;
export type Who = keyof PrivateCase["who"];

/** Whoever may read it. */
export const READERS: readonly Who[] = [
  "owner",
  "colleague",
  "pupil",
  "pupil who left and has taken it",
  "pupil who has taken it, and it was taken back",
];

/** What everybody is answered, by role. */
export async function answers(
  { who }: PrivateCase,
  ask: (visitor: Visitor) => Promise<{ status: number }>,
): Promise<Record<string, number>> {
  const statuses: Record<string, number> = {};
  for (const [name, visitor] of Object.entries(who)) statuses[name] = (await ask(visitor)).status;
  return statuses;
}

/** `status` for some, and for the others what is told of an unknown lesson. */
export const only = ({ who }: PrivateCase, some: readonly Who[], status: number, others = 404) =>
  Object.fromEntries(
    Object.keys(who).map((name) => [
      name,
      (some as readonly string[]).includes(name) ? status : others,
    ]),
  );
