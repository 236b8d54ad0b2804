import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 } from "uuid";
import { expect, onTestFinished, test } from "vitest";
import { mailTokenHash } from "@/app/_server/mail";
import { openDatabase } from "@/db/client";
import { addTeacher } from "@/db/queries/accounts";
import { findMailToken } from "@/db/queries/mail-tokens";

const EMAIL = "rivera@school.example";

test("whoever runs the site makes a link for a new password with one command, once the app is stopped", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "who-says-reset-"));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const run = (...args: string[]) => {
    const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: "", APP_URL: "" };
    const command = ["--import", "tsx", "db/commands/reset-password.ts", ...args];
    const { stdout, stderr, status } = spawnSync(process.execPath, command, { env });
    return { out: String(stdout), error: String(stderr).trim(), status };
  };
  const open = () => openDatabase({ url: undefined, dataDir });

  const app = await open();
  await app.migrate();
  await addTeacher(app.db, { accountId: v7(), learnerId: v7(), email: EMAIL, name: "Ms Rivera" });
  const locked = run(EMAIL);
  expect([locked.status, locked.error]).toEqual([
    1,
    expect.stringContaining("is in use by process"),
  ]);
  await app.close();

  expect(run().error).toContain("npm run reset-password -- teacher@school.example");
  expect(run("nobody@school.example").error).toBe(
    "Nobody has an account with nobody@school.example.",
  );
  const { out, status } = run(" RIVERA@school.example ");
  expect(status).toBe(0);
  const token = /^http:\/\/localhost:3000\/reset\/([\w-]{43})$/m.exec(out)?.[1] ?? "";
  const again = await open();
  expect(await findMailToken(again.db, mailTokenHash(token), "reset")).toEqual({ email: EMAIL });
  await again.close();
});
