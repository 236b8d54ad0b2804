import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run, runNode } from "../../scripts/steps/processes.mjs";
import { startServer } from "../e2e/support/server";
import { type Row, row, rowAtLeast } from "../support/figures";
import type { Reply } from "./support/caller";
import { classAtWork } from "./support/class-at-work";
import { notTried } from "./support/databases";
import { comparisonRows, readAnswers } from "./support/stored";
import { until } from "./support/wait";

const SIZE = "64m";
const PUPILS = 4;
const PATIENCE_MS = 120_000;
/** Refusals after which the disk counts as full for everybody. */
const REFUSALS = 20;

/** Writes a file until nothing more fits; the function it returns takes it away. */
function fill(folder: string): () => void {
  const filler = join(folder, "filler");
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(filler, Buffer.alloc(bavail * bsize));
  return () => rmSync(filler);
}

/** A disk that becomes full while a class answers, a server that is killed on it, and space that is made. */
export async function measureFullDisk(): Promise<Row[]> {
  const disk = mkdtempSync(join(tmpdir(), "who-says-disk-"));
  const mounted = await run("mount", ["-t", "tmpfs", "-o", `size=${SIZE}`, "tmpfs", disk]);
  if (mounted.code !== 0) {
    rmSync(disk, { recursive: true });
    return [notTried("a full disk", `nothing can be mounted here: ${mounted.output.trim()}`)];
  }
  try {
    return await onDisk(disk);
  } finally {
    await run("umount", ["--lazy", disk]);
    rmSync(disk, { recursive: true });
  }
}

async function onDisk(disk: string): Promise<Row[]> {
  const env = { DATA_DIR: disk };
  const server = await startServer(env);
  const replies: Reply[] = [];
  const refusals = () => replies.filter(({ status }) => status >= 500).length;
  try {
    const { pupils, result: opening } = await classAtWork(
      server.url,
      async () => {
        await until(async () => replies.length >= REFUSALS, PATIENCE_MS);
        const empty = fill(disk);
        await until(async () => refusals() >= REFUSALS, PATIENCE_MS);
        await server.kill9();
        const setUp = await runNode(["--import", "tsx", "db/commands/setup.ts"], {
          env: { ...process.env, ...env },
        });
        empty();
        await server.restart();
        return setUp;
      },
      { pupils: PUPILS, heard: (reply) => replies.push(reply) },
    );
    await server.kill9();
    const other = replies.filter(({ status }) => status >= 500 && status !== 503);
    const walks = pupils.flatMap((pupil) => pupil.walks);
    const stored = await readAnswers({ url: undefined, dataDir: disk });
    return [
      rowAtLeast("answers refused with 503 while it was full", refusals(), REFUSALS),
      row("failures that were no 503", other.length, "", 0),
      rowAtLeast("exit code of a set-up while it is full", opening.code, 1),
      row("lines it says", opening.errors.trim().split("\n").length, "", 1),
      ...comparisonRows(walks, stored),
    ];
  } finally {
    await server.stop();
  }
}
