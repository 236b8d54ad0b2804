import { randomUUID } from "node:crypto";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { ZodError } from "zod";
import {
  isRunning,
  ownIdentity,
  type ProcessIdentity,
  processIdentitySchema,
} from "./process-identity";

/** Thrown when another process holds the folder; the message says what to do. */
export class FolderLocked extends Error {}

/** With the start of a command before it, a refusal takes less than two seconds. */
const PATIENCE_MS = 700;
const HEARTBEAT_MS = 2000;
/** A claim from another host (a container on the same volume) counts as dead after this silence. */
const SILENCE_MS = 10_000;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Whose claim a file is; undefined when it was withdrawn or is torn. A claim that can't be read may be a living one. */
function read(file: string): ProcessIdentity | undefined {
  try {
    return processIdentitySchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    const withdrawn = error instanceof Error && "code" in error && error.code === "ENOENT";
    if (withdrawn || error instanceof SyntaxError || error instanceof ZodError) return undefined;
    throw error;
  }
}

/** The first other process with a living claim. Claims of the dead are removed. */
function othersClaim(claims: string, name: string, own: ProcessIdentity) {
  return readdirSync(claims)
    .filter((claim) => claim.endsWith(".json") && claim !== name)
    .map((claim) => ({ file: join(claims, claim), owner: read(join(claims, claim)) }))
    .find(({ file, owner }) => {
      const alive = owner !== undefined && isAlive(file, owner, own);
      if (!alive) rmSync(file, { force: true });
      return alive;
    });
}

function isAlive(file: string, owner: ProcessIdentity, own: ProcessIdentity): boolean {
  if (owner.host === own.host) return isRunning(owner);
  const beat = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Date.now() - beat < SILENCE_MS;
}

/**
 * Takes a folder for this process alone, or throws FolderLocked within two seconds.
 *
 * PGlite takes no lock of its own, and two processes on one folder lose rows silently. Every contender first writes a
 * claim under a name of its own and only then looks for others, so of two at the same moment at least one sees the
 * other; whoever sees a live claim withdraws and tries again. Claims are never overwritten, only dead ones are removed,
 * so that taking over after a crash has no race.
 */
export async function lockFolder(folder: string): Promise<{ release(): void }> {
  const claims = `${folder}.lock`;
  mkdirSync(claims, { recursive: true });
  const own = ownIdentity();
  const name = `${randomUUID()}.json`;
  const file = join(claims, name);
  const release = () => rmSync(file, { force: true });
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    writeFileSync(`${file}.part`, JSON.stringify(own), { mode: 0o600 });
    renameSync(`${file}.part`, file);
    let other: ReturnType<typeof othersClaim>;
    try {
      other = othersClaim(claims, name, own);
    } catch (error) {
      release();
      throw error;
    }
    if (!other) return hold(file, release);
    release();
    if (Date.now() > deadline) throw new FolderLocked(refusal(folder, other.owner, own));
    await wait(40 + Math.random() * 120);
  }
}

function hold(file: string, release: () => void) {
  const beat = setInterval(() => {
    try {
      utimesSync(file, new Date(), new Date());
    } catch {
      clearInterval(beat);
    }
  }, HEARTBEAT_MS);
  beat.unref();
  process.once("exit", release);
  return {
    release() {
      clearInterval(beat);
      process.off("exit", release);
      release();
    },
  };
}

function refusal(folder: string, owner: ProcessIdentity | undefined, own: ProcessIdentity): string {
  const who =
    owner?.host === own.host ? `process ${owner.pid}` : `a process on the machine ${owner?.host}`;
  return `The database in ${folder} is in use by ${who}. Stop that process, choose another folder with DATA_DIR, or set DATABASE_URL to a PostgreSQL server.`;
}
