import { getTableName, gte, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { answer, attempt, share } from "../schema/attempts";
import { schoolClass } from "../schema/classes";
import { draft } from "../schema/drafts";
import { account, learner } from "../schema/identity";
import type { Db } from "../types";
import type { Administrator } from "./administrators";

/** How many there are: counted, or, where counting would take long, about so many or more than that. */
export type Count = { n: number; how: "exact" | "about" | "more" };

/** Rows that are counted one by one at most. */
const MOST = 100_000;

const lately = (hours: number) => gte(answer.at, sql`now() - make_interval(hours => ${hours})`);

/** Which rows of which table are counted; without a condition all of them. */
const COUNTED = {
  teachers: { of: account, which: isNotNull(account.email) },
  pupils: { of: account, which: isNull(account.email) },
  guests: { of: learner, which: sql`${learner.kind} = 'guest'` },
  classes: { of: schoolClass, which: isNull(schoolClass.archivedAt) },
  archived: { of: schoolClass, which: isNotNull(schoolClass.archivedAt) },
  attempts: { of: attempt, which: null },
  answers: { of: answer, which: null },
  answersToday: { of: answer, which: lately(24) },
  answersWeek: { of: answer, which: lately(7 * 24) },
  drafts: { of: draft, which: null },
  shares: { of: share, which: isNull(share.revokedAt) },
} satisfies Record<string, { of: PgTable; which: SQL | null }>;

/** What is counted of a site. None of it says anything of one person. */
export type Counted = keyof typeof COUNTED;

const NAMES = Object.keys(COUNTED) as Counted[];

/** At most one row more than is counted, however many there are. */
function boundedCount(name: Counted): SQL {
  const { of, which } = COUNTED[name];
  const where = which ? sql`where ${which}` : sql``;
  return sql`(select count(*)::int from (select 1 from ${of} ${where} limit ${MOST + 1}) bounded) as ${sql.identifier(name)}`;
}

/** Counts a site for whoever runs it. The work is bounded, however large it grew. */
export async function countAll(
  db: Db,
  _administrator: Administrator,
): Promise<Record<Counted, Count>> {
  const { rows } = await db.execute<Record<Counted, number>>(
    sql`select ${sql.join(NAMES.map(boundedCount), sql`, `)}`,
  );
  const [counted] = rows;
  const estimates =
    counted && NAMES.some((name) => counted[name] > MOST) ? await estimate(db) : null;
  const count = (name: Counted): Count => {
    const n = counted?.[name] ?? 0;
    if (n <= MOST) return { n, how: "exact" };
    const { of, which } = COUNTED[name];
    const about = which ? 0 : (estimates?.get(getTableName(of)) ?? 0);
    return about > MOST ? { n: about, how: "about" } : { n: MOST, how: "more" };
  };
  return Object.fromEntries(NAMES.map((name) => [name, count(name)])) as Record<Counted, Count>;
}

/** What the server takes the number of rows to be, by table, from its last look at each; below 0: it never looked. */
async function estimate(db: Db): Promise<ReadonlyMap<string, number>> {
  const tables = [attempt, answer, draft].map(getTableName);
  const { rows } = await db.execute<{ name: string; about: string }>(
    sql`select relname as name, reltuples::bigint as about from pg_class
      where relnamespace = 'public'::regnamespace and ${inArray(sql`relname`, tables)}`,
  );
  return new Map(rows.map(({ name, about }) => [name, Number(about)]));
}
