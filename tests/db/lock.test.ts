import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { FolderLocked, lockFolder } from "@/db/lock";
import { ownIdentity } from "@/db/process-identity";

let folder: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "who-says-lock-")), "pglite");
});

afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  rmSync(join(folder, ".."), { recursive: true, force: true });
});

/** Starts a process that tries to take the lock, and resolves with its first line. */
function contend(): Promise<{ child: ChildProcess; line: string }> {
  const child = spawn(process.execPath, ["--import", "tsx", "tests/db/lock-holder.ts", folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.stdout?.once("data", (data) => resolve({ child, line: String(data).trim() }));
  });
}

const plant = (owner: object) => {
  mkdirSync(`${folder}.lock`, { recursive: true });
  const file = join(`${folder}.lock`, "planted.json");
  writeFileSync(file, JSON.stringify(owner));
  return file;
};

describe("the lock on an embedded database folder", () => {
  test("refuses a second process within two seconds, with a line that says what to do", async () => {
    const first = await contend();
    expect(first.line).toBe("held");
    const before = Date.now();
    const refused = await lockFolder(folder).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(FolderLocked);
    expect(String(refused)).toContain(`process ${first.child.pid}`);
    expect(String(refused)).toContain("DATABASE_URL");
    expect(Date.now() - before).toBeLessThan(2000);
  });

  test("is taken over after its holder was killed", async () => {
    const { child } = await contend();
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await gone;
    const lock = await lockFolder(folder);
    expect(readdirSync(`${folder}.lock`)).toHaveLength(1);
    lock.release();
  });

  test("is taken over when the holder's process number was used again", async () => {
    plant({ ...ownIdentity(), started: "another-boot/1" });
    (await lockFolder(folder)).release();
    expect(readdirSync(`${folder}.lock`)).toEqual([]);
  });

  test("is taken over from half a claim that a crash left behind", async () => {
    plant({});
    writeFileSync(join(`${folder}.lock`, "torn.json"), '{"pid": 1');
    (await lockFolder(folder)).release();
  });

  test("is kept while another machine on the same folder gives signs of life", async () => {
    plant({ host: `not-${hostname()}`, pid: 1, started: "" });
    await expect(lockFolder(folder)).rejects.toThrow(`not-${hostname()}`);
  });

  test("is taken over when another machine on the same folder fell silent", async () => {
    const file = plant({ host: `not-${hostname()}`, pid: 1, started: "" });
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(file, longAgo, longAgo);
    (await lockFolder(folder)).release();
  });

  test("is held once when four processes ask for it at the same moment", async () => {
    const lines = (await Promise.all([contend(), contend(), contend(), contend()])).map(
      ({ line }) => line,
    );
    expect(lines.filter((line) => line === "held")).toHaveLength(1);
  });

  test("is not taken, nor its own claim left behind, beside a claim that can't be read", async () => {
    mkdirSync(join(`${folder}.lock`, "unreadable.json"), { recursive: true });
    await expect(lockFolder(folder)).rejects.toThrow();
    expect(readdirSync(`${folder}.lock`)).toEqual(["unreadable.json"]);
  });

  test("can be taken again after its release", async () => {
    (await lockFolder(folder)).release();
    (await lockFolder(folder)).release();
  });
});
