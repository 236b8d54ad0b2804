import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { percentile, type Row, rowAtLeast } from "../support/figures";
import { lessonNamed, Player } from "../support/player";

const run = promisify(execFile);

/** Not among the packages of the project: a hundred more for figures that only this needs. */
const LIGHTHOUSE = "lighthouse@13.5.0";
const FOLDER = resolve(".cache/lighthouse");
const RUNS = 3;
const LIMITS = { performance: 95, accessibility: 100, "best-practices": 96 } as const;
type Category = keyof typeof LIMITS;

async function install(): Promise<string> {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, "package.json"), '{ "private": true }');
  await run("npm", ["install", "--no-audit", "--no-fund", "--prefix", FOLDER, LIGHTHOUSE]);
  return join(FOLDER, "node_modules/lighthouse/cli/index.js");
}

async function scores(
  program: string,
  address: string,
  cookie: string,
): Promise<Record<Category, number>> {
  const flags = [
    address,
    "--quiet",
    "--output=json",
    `--only-categories=${Object.keys(LIMITS).join(",")}`,
    "--chrome-flags=--headless=new --no-sandbox --disable-quic",
    ...(cookie ? [`--extra-headers=${JSON.stringify({ Cookie: cookie })}`] : []),
  ];
  const env = { ...process.env, CHROME_PATH: process.env.CHROMIUM_PATH };
  const look = () =>
    run(process.execPath, [program, ...flags], { env, maxBuffer: 64 * 1024 * 1024 });
  // Now and then Chromium's trace begins too late, and Lighthouse asks to be run again.
  const { stdout } = await look().catch((error: Error) => {
    if (!error.message.includes("NO_NAVSTART")) throw error;
    return look();
  });
  const { categories } = JSON.parse(stdout);
  const of = (category: Category) => Math.round(categories[category].score * 100);
  return {
    performance: of("performance"),
    accessibility: of("accessibility"),
    "best-practices": of("best-practices"),
  };
}

/** Lighthouse, on its phone, of the four pages that strangers see: the median of three runs each. */
export async function measureLighthouse(url: string): Promise<Row[]> {
  const program = await install();
  const player = new Player(url, lessonNamed("who-says-so-local"));
  await player.finish(2);
  const { page } = await player.share();
  const pages = [
    ["home", "/"],
    ["lesson", "/lessons/who-says-so-local"],
    ["result", `/results/${player.attempt}`],
    ["shared result", page],
  ] as const;
  const rows: Row[] = [];
  for (const [name, path] of pages) {
    const measured: Record<Category, number>[] = [];
    for (let turn = 0; turn < RUNS; turn += 1)
      measured.push(
        await scores(program, url + path, path.startsWith("/results") ? player.cookie : ""),
      );
    for (const category of ["performance", "accessibility", "best-practices"] as const)
      rows.push(
        rowAtLeast(
          `Lighthouse, ${name}: ${category}, median of 3`,
          percentile(
            measured.map((each) => each[category]),
            0.5,
          ),
          LIMITS[category],
        ),
      );
  }
  return rows;
}
