import { desc, lt, sql } from "drizzle-orm";
import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import { addressSalt, failedTry } from "./schema/identity";
import type { Db } from "./types";

/** So many points for one key within so many seconds of the first. */
export type Limit = { name: string; points: number; seconds: number };

const limiter = (db: Db, { name, points, seconds }: Limit) =>
  new RateLimiterDrizzle({
    storeClient: db,
    schema: failedTry,
    keyPrefix: name,
    points,
    duration: seconds,
    // Expired rows go when a new day begins, not by a clock in each process.
    clearExpiredByTimeout: false,
  });

/** Takes points in one statement, so that racing requests can't slip through. Answers with the seconds to wait when there are none left, else with 0. */
export async function takePoints(db: Db, limit: Limit, key: string, points = 1): Promise<number> {
  try {
    await limiter(db, limit).consume(key, points);
    return 0;
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
  }
}

/** Gives points back that were taken for something that turned out well. */
export async function giveBack(db: Db, limit: Limit, key: string, points = 1): Promise<void> {
  await limiter(db, limit).reward(key, points);
}

/** Forgets what was counted under a key. */
export async function forget(db: Db, limit: Limit, key: string): Promise<void> {
  await limiter(db, limit).delete(key);
}

/** The salt of the newest day there is, which is `day` or, where a clock lags, later. Making one deletes those before it, and counts that have run out. */
export async function saltOf(db: Db, day: string, fresh: string): Promise<string> {
  const newest = db.select().from(addressSalt).orderBy(desc(addressSalt.day)).limit(1);
  const [known] = await newest;
  if (known && known.day >= day) return known.salt;
  await db.insert(addressSalt).values({ day, salt: fresh }).onConflictDoNothing();
  await db.delete(addressSalt).where(lt(addressSalt.day, day));
  await db.delete(failedTry).where(lt(failedTry.expire, sql`clock_timestamp()`));
  const [made] = await newest;
  return made?.salt ?? fresh;
}
