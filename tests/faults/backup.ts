import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../scripts/steps/processes.mjs";
import { type Row, row } from "../support/figures";
import { onPostgres } from "./support/databases";
import { fill } from "./support/filled";
import { fingerprints, othersIn } from "./support/fingerprints";

const GUESTS = 2_000;

/** Dumps one PostgreSQL and restores the dump into another, new one, with the commands that docs/deploy.md names. */
export const measureBackup = (): Promise<readonly Row[]> =>
  onPostgres((old) =>
    onPostgres(async (fresh) => {
      const folder = mkdtempSync(join(tmpdir(), "who-says-backup-"));
      const dump = join(folder, "who-says.dump");
      const seconds = async (program: string, args: string[]) => {
        const begun = performance.now();
        const { code, output } = await run(join(old.bin, program), args);
        if (code !== 0) throw new Error(`${program}: ${output}`);
        return (performance.now() - begun) / 1000;
      };
      try {
        const [from, to] = [old, fresh].map(({ url }) => ({ url, dataDir: "" }));
        if (!from || !to) throw new Error("two servers are needed");
        await fill(from, GUESTS);
        const before = await fingerprints(from);
        const dumping = await seconds("pg_dump", ["--format=custom", `--file=${dump}`, old.url]);
        const restoring = await seconds("pg_restore", [
          "--exit-on-error",
          "--no-owner",
          `--dbname=${fresh.url}`,
          dump,
        ]);
        const after = await fingerprints(to);
        return [
          row("answers in the dump", Number(before.get("answer")?.split(" ")[0]), ""),
          row("tables that hash otherwise after the restore", othersIn(before, after), "", 0),
          row("tables that came from nowhere", othersIn(after, before), "", 0),
          row("pg_dump", dumping, "s"),
          row("dump and restore", dumping + restoring, "s", 60),
        ];
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }),
  );
