import { sql } from "drizzle-orm";
import { openDatabase } from "@/db/client";
import { seed } from "@/db/seed";
import type { DatabasePlace } from "@/db/types";

const ANSWERS_EACH = 100;

const learners = (guests: number) => sql`insert into learner (id, kind)
  select gen_random_uuid(), 'guest' from generate_series(1, ${guests}::int)`;

const ATTEMPTS = sql`insert into attempt (id, learner_id, lesson, version)
  select gen_random_uuid(), learner.id, l.slug, l.current_version
  from learner, (select slug, current_version from lesson order by slug limit 1) l`;

const ANSWERS = sql`insert into answer (id, attempt_id, item, try, response, seq, hints, elapsed_ms, certainty, told)
  select gen_random_uuid(), attempt.id, 'item-' || n, 1,
    jsonb_build_object('kind', 'label', 'option', 'o' || n % 5), n, n % 3, n * 10, 1 + n % 3,
    '{"verdict": "right", "earned": 1, "possible": 1}'
  from attempt, generate_series(1, ${ANSWERS_EACH}::int) n`;

/** Migrates and seeds an empty database, and fills it with guests who gave 100 answers each. */
export async function fill(place: DatabasePlace, guests: number): Promise<void> {
  const connection = await openDatabase(place);
  await connection.migrate();
  await seed(connection.db, "content");
  for (const statement of [learners(guests), ATTEMPTS, ANSWERS])
    await connection.db.execute(statement);
  await connection.close();
}
