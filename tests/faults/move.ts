import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runNode } from "../../scripts/steps/processes.mjs";
import { type Row, row } from "../support/figures";
import { onPostgres } from "./support/databases";
import { fill } from "./support/filled";
import { fingerprints, othersIn } from "./support/fingerprints";

const GUESTS = 1_000;

/** Moves an embedded database to a server with the command people use, and compares both sides afterwards. */
export const measureMove = (): Promise<readonly Row[]> =>
  onPostgres(async ({ url }) => {
    const dataDir = mkdtempSync(join(tmpdir(), "who-says-move-"));
    try {
      const embedded = { url: undefined, dataDir };
      await fill(embedded, GUESTS);
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
      return [
        row("answers moved", Number(there.get("answer")?.split(" ")[0]), ""),
        row("tables that hash otherwise on the new side", othersIn(before, there), "", 0),
        row("tables that hash otherwise on the old side", othersIn(before, here), "", 0),
        row("the command, with both proofs", seconds, "s", 60),
      ];
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  });
