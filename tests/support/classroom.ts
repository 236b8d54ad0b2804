import { randomUUID } from "node:crypto";
import { sessionToken } from "@/app/_server/session";
import { membership, schoolClass } from "@/db/schema/classes";
import { account, learner } from "@/db/schema/identity";
import type { Db } from "@/db/types";
import { Visitor } from "./visitor";

let made = 0;

/** A visitor who has signed in, with a valid session cookie and the ids behind it. */
export class Member extends Visitor {
  readonly learnerId: string;
  readonly accountId: string;

  constructor(ids: { learnerId: string; accountId: string }, cookie: string) {
    super();
    this.learnerId = ids.learnerId;
    this.accountId = ids.accountId;
    this.cookie = cookie;
  }
}

async function addMember(db: Db, email: string | null): Promise<Member> {
  const learnerId = randomUUID();
  const accountId = randomUUID();
  await db.insert(learner).values({ id: learnerId, kind: "account" });
  const name = email && "Ms Example";
  await db.insert(account).values({ id: accountId, learnerId, email, name });
  return new Member({ learnerId, accountId }, `session=${await sessionToken(accountId, 1)}`);
}

/** A teacher with an account and a session. */
export const addTeacher = (db: Db, email?: string): Promise<Member> => {
  made += 1;
  return addMember(db, email ?? `teacher${made}@example.org`);
};

/** A class of this owner. */
export async function addClass(
  db: Db,
  owner: Member,
  facts: Partial<typeof schoolClass.$inferInsert> = {},
): Promise<string> {
  made += 1;
  const id = randomUUID();
  await db.insert(schoolClass).values({
    id,
    name: `Class ${made}`,
    timeZone: "Europe/Berlin",
    joinCode: made.toString(32).toUpperCase().padStart(8, "0"),
    retainUntil: "2099-12-31",
    ...facts,
  });
  await enrol(db, id, owner, "owner", "Ms Example");
  return id;
}

/** Puts somebody into a class; answers with the membership's id. */
export async function enrol(
  db: Db,
  classId: string,
  member: Member,
  role: "owner" | "teacher" | "student",
  nickname: string,
): Promise<string> {
  const id = randomUUID();
  await db
    .insert(membership)
    .values({ id, classId, learnerId: member.learnerId, role, nickname, joinedAt: new Date() });
  return id;
}

/** A student with an account, a session and a place in a class. */
export async function addStudent(
  db: Db,
  classId: string,
  nickname: string,
): Promise<Member & { membershipId: string }> {
  const member = await addMember(db, null);
  const membershipId = await enrol(db, classId, member, "student", nickname);
  return Object.assign(member, { membershipId });
}
