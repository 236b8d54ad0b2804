import { fileURLToPath } from "node:url";
import pg from "pg";
import { freePort } from "../../scripts/steps/port.mjs";
import { runNode, startChild, stopChild } from "../../scripts/steps/processes.mjs";
import { tool } from "../../scripts/steps/root.mjs";
import { lessonNamed } from "../support/player";

const FOLDER = fileURLToPath(new URL("./bare", import.meta.url));

/** What the bare page shows. */
const [report] = lessonNamed("who-says-so-local").passages;
const blocks = report?.blocks.map(({ span }) => report.text.slice(span.start, span.end)) ?? [];

/** Builds and starts the bare app: one route with one insert, one page with one read, nothing else. */
export async function startBare(
  postgres: string,
): Promise<{ url: string; pid: number; stop(): Promise<void> }> {
  const client = new pg.Client({ connectionString: postgres });
  await client.connect();
  await client.query("create table bare (id uuid primary key, item text, response jsonb)");
  await client.query("create table bare_report (blocks jsonb)");
  await client.query("insert into bare_report values ($1)", [JSON.stringify(blocks)]);
  await client.end();
  const env = {
    ...process.env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: postgres,
  };
  const { code, output } = await runNode([tool.next, "build", FOLDER], { env });
  if (code !== 0) throw new Error(`the bare app could not be built:\n${output}`);
  const port = await freePort();
  const args = [tool.next, "start", FOLDER, "-H", "127.0.0.1", "-p", String(port)];
  const child = startChild(process.execPath, args, { env });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 200; tries += 1) {
    const up = await fetch(url).then(
      () => true,
      () => false,
    );
    if (up) return { url, pid: child.pid ?? -1, stop: () => stopChild(child) };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the bare app did not start");
}
