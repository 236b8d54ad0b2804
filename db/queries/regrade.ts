import { and, asc, desc, eq, gt, notExists, sql } from "drizzle-orm";
import type { Told } from "../../lib/attempt/attempt";
import { feedbackOn } from "../../lib/items/feedback";
import type { Item, Response } from "../../lib/items/index";
import { type CorrectedKey, withKey } from "../../lib/lesson/corrected";
import { itemsOf } from "../../lib/lesson/lesson";
import { answer, attempt, regrade } from "../schema/attempts";
import { correction } from "../schema/lessons";
import type { Db } from "../types";
import { findVersion } from "./lessons";

/** Answers read at once. */
const BATCH = 500;

/** A correction as far as past answers are concerned. */
type Regrading = CorrectedKey & { id: string; lesson: string };

/**
 * Adds a verdict to every past answer whose verdict a corrected key changes, in every version and attempt, and counts
 * them. Run again it adds only what is missing.
 */
export async function regradeItem(tx: Db, regrading: Regrading): Promise<number> {
  const items = new Map<number, Item | undefined>();
  let added = 0;
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const given = await answersAfter(tx, regrading, after);
    const last = given.at(-1);
    if (!last) return added;
    for (const version of new Set(given.map((row) => row.version)))
      if (!items.has(version)) items.set(version, await correctedItem(tx, regrading, version));
    const changed = given.flatMap(({ id, version, response, told }) => {
      const item = items.get(version);
      const now = item && toldNow(item, response);
      return now && !same(now, told)
        ? [{ answerId: id, correctionId: regrading.id, told: now }]
        : [];
    });
    if (changed.length > 0) {
      const rows = await tx.insert(regrade).values(changed).onConflictDoNothing().returning();
      added += rows.length;
    }
    after = last.id;
  }
}

async function answersAfter(tx: Db, { id, lesson, item }: Regrading, after: string) {
  const last = sql<Told | null>`(select r.told from ${regrade} r where r.answer_id = ${answer.id} order by r.at desc limit 1)`;
  const done = tx
    .select({ id: regrade.answerId })
    .from(regrade)
    .where(and(eq(regrade.answerId, answer.id), eq(regrade.correctionId, id)));
  const rows = await tx
    .select({
      id: answer.id,
      response: answer.response,
      version: attempt.version,
      first: answer.told,
      last,
    })
    .from(answer)
    .innerJoin(attempt, eq(attempt.id, answer.attemptId))
    .where(
      and(eq(attempt.lesson, lesson), eq(answer.item, item), gt(answer.id, after), notExists(done)),
    )
    .orderBy(asc(answer.id))
    .limit(BATCH);
  return rows.map(({ first, last: again, ...row }) => ({ ...row, told: again ?? first }));
}

async function correctedItem(tx: Db, { lesson, item, after }: Regrading, version: number) {
  const body = await findVersion(tx, lesson, version);
  const published = body && itemsOf(body).find(({ id }) => id === item);
  return published && withKey(published, after);
}

function toldNow(item: Item, response: Response): Told | null {
  const feedback = item.kind === response.kind ? feedbackOn(item, response) : null;
  if (!feedback) return null;
  const { verdict, earned, possible } = feedback;
  return { verdict, earned, possible };
}

const same = (a: Told, b: Told): boolean =>
  a.verdict === b.verdict && a.earned === b.earned && a.possible === b.possible;

/** How long an answer may have been under way, told by the old key, when a correction came. */
const LATE_MS = 2 * 24 * 60 * 60 * 1000;

/** The same for answers that were under way while a key was corrected: of each item its last correction, if it is recent. */
export async function regradeLate(db: Db, now: Date): Promise<number> {
  const corrections = await db
    .selectDistinctOn([correction.lesson, correction.item], {
      id: correction.id,
      lesson: correction.lesson,
      item: correction.item,
      after: correction.after,
      at: correction.at,
    })
    .from(correction)
    .orderBy(asc(correction.lesson), asc(correction.item), desc(correction.at));
  let added = 0;
  for (const each of corrections)
    if (now.getTime() - each.at.getTime() < LATE_MS) added += await regradeItem(db, each);
  return added;
}
