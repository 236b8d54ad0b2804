import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { openDatabase } from "@/db/client";
import { listTables } from "@/db/move/tables";
import { seed } from "@/db/seed";
import type { DatabasePlace, Db } from "@/db/types";
import { runNode } from "../../scripts/steps/processes.mjs";
import { type Row, row } from "../support/figures";
import { onPostgres } from "./support/databases";

const GUESTS = 1_000;
const ANSWERS_EACH = 100;

const LEARNERS = sql`insert into learner (id, kind)
  select gen_random_uuid(), 'guest' from generate_series(1, ${GUESTS}::int)`;

const ATTEMPTS = sql`insert into attempt (id, learner_id, lesson, version)
  select gen_random_uuid(), learner.id, l.slug, l.current_version
  from learner, (select slug, current_version from lesson order by slug limit 1) l`;

const ANSWERS = sql`insert into answer (id, attempt_id, item, try, response, seq, hints, elapsed_ms, certainty, told)
  select gen_random_uuid(), attempt.id, 'item-' || n, 1,
    jsonb_build_object('kind', 'label', 'option', 'o' || n % 5), n, n % 3, n * 10, 1 + n % 3,
    '{"verdict": "right", "earned": 1, "possible": 1}'
  from attempt, generate_series(1, ${ANSWERS_EACH}::int) n`;

async function fill(place: DatabasePlace): Promise<void> {
  const connection = await openDatabase(place);
  await connection.migrate();
  await seed(connection.db, "content");
  for (const statement of [LEARNERS, ATTEMPTS, ANSWERS]) await connection.db.execute(statement);
  await connection.close();
}

/** Every table's count and hash as PostgreSQL itself makes them: another way than the command's own. */
async function fingerprints(place: DatabasePlace): Promise<Map<string, string>> {
  const connection = await openDatabase(place);
  const found = await connection.db.transaction(async (db: Db) => {
    await db.execute(sql`select set_config('timezone', 'UTC', true)`);
    const found = new Map<string, string>();
    for (const { name } of await listTables(db)) {
      const { rows } = await db.execute<{ print: string }>(
        sql`select count(*) || ' ' || coalesce(md5(string_agg(line, '' order by line collate "C")), '') as print
          from (select md5(t::text) as line from ${sql.identifier(name)} t) l`,
      );
      found.set(name, rows[0]?.print ?? "");
    }
    return found;
  });
  await connection.close();
  return found;
}

/** Moves an embedded database to a server with the command people use, and compares both sides afterwards. */
export const measureMove = (): Promise<readonly Row[]> =>
  onPostgres(async ({ url }) => {
    const dataDir = mkdtempSync(join(tmpdir(), "who-says-move-"));
    try {
      const embedded = { url: undefined, dataDir };
      await fill(embedded);
      const before = await fingerprints(embedded);
      const begun = performance.now();
      const { code, output } = await runNode(
        ["--import", "tsx", "db/commands/move.ts", "--to", url],
        { env: { ...process.env, DATA_DIR: dataDir } },
      );
      const seconds = (performance.now() - begun) / 1000;
      if (code !== 0) throw new Error(output);
      const here = await fingerprints(embedded);
      const there = await fingerprints({ url, dataDir });
      const others = (sides: Map<string, string>) =>
        [...before].filter(([name, print]) => sides.get(name) !== print).length;
      return [
        row("answers moved", Number(there.get("answer")?.split(" ")[0]), ""),
        row("tables that hash otherwise on the new side", others(there), "", 0),
        row("tables that hash otherwise on the old side", others(here), "", 0),
        row("the command, with both proofs", seconds, "s", 60),
      ];
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  });
