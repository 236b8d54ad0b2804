import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "who-says-secret-"));
  vi.stubEnv("DATA_DIR", dataDir);
  vi.stubEnv("AUTH_SECRET", "");
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
  rmSync(dataDir, { recursive: true, force: true });
});

async function secretsAfterStart() {
  vi.resetModules();
  return (await import("@/app/_server/secret")).secrets();
}

test("one machine makes its secret once, and keeps it from other users", async () => {
  const [made] = await secretsAfterStart();
  expect(made).toMatch(/^[0-9a-f]{64}$/);
  expect(await secretsAfterStart()).toEqual([made]);
  const file = join(dataDir, "secret");
  expect(readFileSync(file, "utf8")).toBe(made);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test("a secret that was cut short is refused with a line that says what to do", async () => {
  writeFileSync(join(dataDir, "secret"), "");
  await expect(secretsAfterStart()).rejects.toThrow(/secret.*too short.*Delete it/);
});
