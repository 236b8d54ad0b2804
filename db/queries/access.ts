import { and, eq, inArray, isNull } from "drizzle-orm";
import type { SchoolClass } from "../../lib/classroom/school-class";
import { membership, schoolClass } from "../schema/classes";
import type { Db } from "../types";

declare const checked: unique symbol;

/** A class somebody teaches, looked up for whoever is asking. Queries about a class take this, so that none can be asked without it. */
export type Taught = SchoolClass & {
  role: "owner" | "teacher";
  membershipId: string;
  readonly [checked]: "taught";
};

/** A class somebody attends as a student, looked up in the same way. */
export type Attended = SchoolClass & {
  membershipId: string;
  nickname: string;
  extraTimePercent: number;
  readonly [checked]: "attended";
};

const facts = {
  id: schoolClass.id,
  name: schoolClass.name,
  timeZone: schoolClass.timeZone,
  joinCode: schoolClass.joinCode,
  joinOpen: schoolClass.joinOpen,
  sharing: schoolClass.sharing,
  under13: schoolClass.under13,
  archivedAt: schoolClass.archivedAt,
  retainUntil: schoolClass.retainUntil,
};

type Facts = Omit<SchoolClass, "archivedAt"> & { archivedAt: Date | null };

const classOf = ({ archivedAt, ...rest }: Facts): SchoolClass => ({
  ...rest,
  archivedAt: archivedAt?.toISOString() ?? null,
});

const teaching = (learnerId: string) =>
  and(
    eq(membership.learnerId, learnerId),
    inArray(membership.role, ["owner", "teacher"]),
    isNull(membership.removedAt),
  );

const attending = (learnerId: string) =>
  and(
    eq(membership.learnerId, learnerId),
    eq(membership.role, "student"),
    isNull(membership.removedAt),
  );

/** The class with this id if this learner teaches it; undefined is the same for a foreign id and an unknown one. */
export async function findTaught(
  db: Db,
  learnerId: string,
  classId: string,
): Promise<Taught | undefined> {
  return (await taught(db, and(teaching(learnerId), eq(schoolClass.id, classId))))[0];
}

/** Every class this learner teaches, archived ones last, then by name. */
export async function listTaught(db: Db, learnerId: string): Promise<Taught[]> {
  const found = await taught(db, teaching(learnerId));
  return found.sort(
    (a, b) =>
      Number(a.archivedAt !== null) - Number(b.archivedAt !== null) ||
      a.name.localeCompare(b.name, "en"),
  );
}

async function taught(db: Db, where: ReturnType<typeof and>): Promise<Taught[]> {
  const rows = await db
    .select({ facts, role: membership.role, membershipId: membership.id })
    .from(membership)
    .innerJoin(schoolClass, eq(schoolClass.id, membership.classId))
    .where(where);
  return rows.map(
    ({ facts: row, role, membershipId }) => ({ ...classOf(row), role, membershipId }) as Taught,
  );
}

/** The class with this id if this learner attends it as a student. */
export async function findAttended(
  db: Db,
  learnerId: string,
  classId: string,
): Promise<Attended | undefined> {
  return (await attended(db, and(attending(learnerId), eq(schoolClass.id, classId))))[0];
}

/** Every class this learner attends as a student, by name; archived ones are left out. */
export async function listAttended(db: Db, learnerId: string): Promise<Attended[]> {
  const found = await attended(db, and(attending(learnerId), isNull(schoolClass.archivedAt)));
  return found.sort((a, b) => a.name.localeCompare(b.name, "en"));
}

async function attended(db: Db, where: ReturnType<typeof and>): Promise<Attended[]> {
  const rows = await db
    .select({
      facts,
      membershipId: membership.id,
      nickname: membership.nickname,
      extraTimePercent: membership.extraTimePercent,
    })
    .from(membership)
    .innerJoin(schoolClass, eq(schoolClass.id, membership.classId))
    .where(where);
  return rows.map(({ facts: row, ...rest }) => ({ ...classOf(row), ...rest }) as Attended);
}

/** Whether this learner is a pupil of a class under 13 that is not archived. */
export async function attendsUnder13(db: Db, learnerId: string): Promise<boolean> {
  return (await listAttended(db, learnerId)).some(({ under13 }) => under13);
}
