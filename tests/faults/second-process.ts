import { freePort } from "../../scripts/steps/port.mjs";
import { runNode } from "../../scripts/steps/processes.mjs";
import { startServer } from "../e2e/support/server";
import { type Row, row } from "../support/figures";
import { classAtWork } from "./support/class-at-work";
import { comparisonRows, readAnswers } from "./support/stored";

const INTRUSIONS = 20;
const PUPILS = 4;
const COMMANDS = [
  ["--import", "tsx", "db/commands/setup.ts"],
  ["--import", "tsx", "db/commands/purge.ts"],
  ["scripts/start.mjs"],
];

/** How a program ended that wanted a folder in use: milliseconds, exit code, and its lines about it. */
type Refusal = { took: number; code: number; lines: string[]; isCommand: boolean };

async function intrude(dataDir: string, at: number): Promise<Refusal> {
  const command = COMMANDS[at % COMMANDS.length] ?? [];
  const began = performance.now();
  const { code, errors } = await runNode(command, {
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(await freePort()) },
  });
  const took = performance.now() - began;
  const lines = errors.trim().split("\n");
  return { took, code, lines, isCommand: command.includes("tsx") };
}

const isClear = ({ lines: [line, ...more] }: Refusal) =>
  more.length === 0 && /The database in .* is in use by process \d+\. Stop that/.test(line ?? "");

/** Commands and second servers on the folder of a running server, and what a kill leaves of its claim on it. */
export async function measureSecondProcess(): Promise<Row[]> {
  const server = await startServer();
  const { dataDir } = server;
  try {
    const intrudeOften = async () => {
      const refusals: Refusal[] = [];
      for (let at = 0; at < INTRUSIONS; at += 1) refusals.push(await intrude(dataDir, at));
      await server.kill9();
      const took = await intrude(dataDir, 0);
      await server.restart();
      return { refusals, took };
    };
    const { pupils, result } = await classAtWork(server.url, intrudeOften, { pupils: PUPILS });
    await server.kill9();
    const kept = await readAnswers({ url: undefined, dataDir });
    const { refusals, took } = result;
    const slowest = (of: boolean) =>
      Math.max(...refusals.filter(({ isCommand }) => isCommand === of).map((each) => each.took));
    return [
      row(
        `intruders that were let in, of ${INTRUSIONS}`,
        refusals.filter(({ code }) => code === 0).length,
        "",
        0,
      ),
      row(
        "refused with anything but one clear line",
        refusals.filter((each) => !isClear(each)).length,
        "",
        0,
      ),
      row("a command's refusal, with its start, slowest", slowest(true), "ms", 2000),
      row("the refusal of npm start, slowest", slowest(false), "ms"),
      row("exit code of a set-up after a kill", took.code, "", 0),
      ...comparisonRows(
        pupils.flatMap(({ walks }) => walks),
        kept,
      ),
    ];
  } finally {
    await server.stop();
  }
}
