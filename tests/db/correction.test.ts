import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { type Corrected, correctKey, listCorrectable } from "@/db/queries/corrections";
import { addDispute } from "@/db/queries/disputes";
import { purge } from "@/db/queries/purge";
import { account, learner } from "@/db/schema/identity";
import { correction, dispute, lesson, lessonVersion } from "@/db/schema/lessons";
import { seed } from "@/db/seed";
import type { Db } from "@/db/types";
import { isScored } from "@/lib/items/index";
import { unchanged } from "@/lib/lesson/key-change";
import { itemsOf } from "@/lib/lesson/lesson";
import { lessonNamed } from "../support/player";
import { test } from "../support/postgres";

const SLUG = "who-says-so-local";
const EMAIL = "editor@example.org";

async function addEditor(db: Db) {
  const [id, learnerId] = [randomUUID(), randomUUID()];
  await db.insert(learner).values({ id: learnerId, kind: "account" });
  await db.insert(account).values({ id, learnerId, email: EMAIL });
  return { id, learnerId };
}

const stateOf = ({ state }: Corrected) => state;

describe("on a server", () => {
  test("of corrections of one lesson at once one holds, and the others are told to look again", async ({
    postgres: { db },
  }) => {
    await seed(db, "content");
    const { id, learnerId } = await addEditor(db);
    const asking = { id, email: EMAIL, name: null };
    const rules = { adminEmails: [EMAIL], proof: true };
    expect(await listCorrectable(db, asking, rules), "the address is not proved").toEqual([]);
    await db.update(account).set({ emailProvedAt: new Date() }).where(eq(account.id, id));
    const mine = await listCorrectable(db, asking, rules);
    const local = mine.find(({ slug }) => slug === SLUG);
    if (!local) throw new Error("the lesson is nobody's");
    const items = itemsOf(lessonNamed(SLUG)).filter(isScored).slice(0, 4);
    const done = await Promise.all(
      items.map((item) =>
        correctKey(db, local, {
          id: randomUUID(),
          item: item.id,
          version: 1,
          change: { ...unchanged(item), strength: "open" },
          reason: "For talk only.",
          by: "Mx Editor",
        }),
      ),
    );
    expect(done.map(stateOf).sort()).toEqual(["corrected", "stale", "stale", "stale"]);
    expect(await db.$count(correction)).toBe(1);
    expect(await db.$count(lessonVersion, eq(lessonVersion.slug, SLUG))).toBe(2);
    const [row] = await db.select().from(lesson).where(eq(lesson.slug, SLUG));
    expect(row?.currentVersion).toBe(2);

    const doubt = {
      learnerId,
      lesson: SLUG,
      version: 1,
      item: "x",
      reason: "I doubt it.",
      apart: false,
    };
    const sent = await Promise.all(
      Array.from({ length: 4 }, () => addDispute(db, { id: randomUUID(), ...doubt })),
    );
    expect(sent.filter((each) => each === "open")).toHaveLength(3);
    expect(await db.$count(dispute)).toBe(1);
  });

  test("a purge that finds another one at work leaves everything to it", async ({
    postgres: { db, pool },
  }) => {
    const other = await pool.connect();
    await other.query("select pg_advisory_lock(727275)");
    expect(await purge(db, new Date())).toBeUndefined();
    await other.query("select pg_advisory_unlock(727275)");
    other.release();
    expect(await purge(db, new Date())).toMatchObject({ classes: 0 });
  });
});
