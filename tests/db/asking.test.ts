import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect, test as plain } from "vitest";
import { keepsStatements } from "@/db/prepared";
import { findAskersAttempt } from "@/db/queries/attempts";
import { publishLesson } from "@/db/queries/lessons";
import { endSession } from "@/db/queries/sessions";
import { attempt } from "@/db/schema/attempts";
import { account, learner } from "@/db/schema/identity";
import type { Db } from "@/db/types";
import { test } from "../support/db";
import { lessonNamed } from "../support/player";

const lesson = lessonNamed("who-says-so-local");

/** A learner with an attempt; with an account where one is asked for. */
async function addLearner(db: Db, kind: "guest" | "account") {
  const [id, accountId, attemptId] = [v7(), v7(), v7()];
  await db.insert(learner).values({ id, kind });
  if (kind === "account") await db.insert(account).values({ id: accountId, learnerId: id });
  await db
    .insert(attempt)
    .values({ id: attemptId, learnerId: id, lesson: lesson.slug, version: 1 });
  return { id, attemptId, session: { account: accountId, version: 1, id: v7() } };
}

async function twoLearners(db: Db) {
  await publishLesson(db, lesson, "a hash");
  return { pupil: await addLearner(db, "account"), guest: await addLearner(db, "guest") };
}

describe("an attempt is found for whoever asks", () => {
  test("only if it is theirs", async ({ db }) => {
    const { pupil, guest } = await twoLearners(db);
    const asPupil = { session: pupil.session, guest: undefined };
    const asGuest = { session: undefined, guest: guest.id };
    const nobody = { session: undefined, guest: undefined };
    expect((await findAskersAttempt(db, asPupil, pupil.attemptId))?.id).toBe(pupil.attemptId);
    expect((await findAskersAttempt(db, asGuest, guest.attemptId))?.id).toBe(guest.attemptId);
    expect(await findAskersAttempt(db, asPupil, guest.attemptId)).toBeUndefined();
    expect(await findAskersAttempt(db, asGuest, pupil.attemptId)).toBeUndefined();
    expect(await findAskersAttempt(db, nobody, guest.attemptId)).toBeUndefined();
    // Whoever is signed in is not the guest this browser was before; once the session is over they are again.
    const both = { session: pupil.session, guest: guest.id };
    expect(await findAskersAttempt(db, both, guest.attemptId)).toBeUndefined();
    await endSession(db, pupil.session.id, new Date(Date.now() + 60_000));
    expect(await findAskersAttempt(db, both, pupil.attemptId)).toBeUndefined();
    expect((await findAskersAttempt(db, both, guest.attemptId))?.id).toBe(guest.attemptId);
  });

  test("not by a session that was ended everywhere, nor of an erased account", async ({ db }) => {
    const { pupil } = await twoLearners(db);
    const asked = { session: pupil.session, guest: undefined };
    await db
      .update(account)
      .set({ sessionVersion: 2 })
      .where(eq(account.id, pupil.session.account));
    expect(await findAskersAttempt(db, asked, pupil.attemptId)).toBeUndefined();
    const newer = { session: { ...pupil.session, version: 2 }, guest: undefined };
    expect(await findAskersAttempt(db, newer, pupil.attemptId)).toBeDefined();
    await db.delete(account).where(eq(account.id, pupil.session.account));
    expect(await findAskersAttempt(db, newer, pupil.attemptId)).toBeUndefined();
  });

  test("not by a guest who became somebody, nor by a learner's id as a guest's", async ({ db }) => {
    const { pupil, guest } = await twoLearners(db);
    const asked = { session: undefined, guest: guest.id };
    await db.update(learner).set({ mergedInto: pupil.id }).where(eq(learner.id, guest.id));
    expect(await findAskersAttempt(db, asked, guest.attemptId)).toBeUndefined();
    const disguised = { session: undefined, guest: pupil.id };
    expect(await findAskersAttempt(db, disguised, pupil.attemptId)).toBeUndefined();
  });
});

plain.each([
  ["postgres://u:p@db.example/app", true],
  ["postgres://u:p@db.example:5432/app", true],
  ["postgres://u:p@db.example:6432/app", false],
  ["postgres://u:p@aws-0-eu.pooler.example.com:6543/app", false],
  ["postgres://u:p@ep-quiet-pooler.eu.example/app", false],
  ["postgres://u:p@db.example/app?pgbouncer=true", false],
])("whether connections to %s keep statements: %s", (url, keeps) => {
  expect(keepsStatements(url)).toBe(keeps);
});
