import { createHash, randomBytes } from "node:crypto";
import { normalEmail } from "../../lib/classroom/email";
import { readConfig } from "../../lib/config";
import { openDatabase } from "../client";
import { reasonOf } from "../failure";
import { FolderLocked } from "../lock";
import { findAccount } from "../queries/accounts";
import { addMailToken } from "../queries/mail-tokens";

const MINUTES = 30;

/** Prints a link by which a teacher chooses a new password, for whoever runs a site that sends no mail. Answers with what went wrong. */
async function printLink(typed: string | undefined): Promise<string | undefined> {
  const email = typed === undefined ? null : normalEmail(typed);
  if (!email) return "Say whose password: npm run reset-password -- teacher@school.example";
  const settings = readConfig(process.env);
  if (!settings.ok) return settings.error;
  const { database, appUrl } = settings.value;
  const { url, dataDir, driver, neonProxy } = database;
  const connection = await openDatabase({ url, dataDir }, { ...(driver && { driver }), neonProxy });
  try {
    if (!(await findAccount(connection.db, email))) return `Nobody has an account with ${email}.`;
    const token = randomBytes(32).toString("base64url");
    await addMailToken(connection.db, {
      hash: createHash("sha256").update(token).digest("base64url"),
      purpose: "reset",
      email,
      expiresAt: new Date(Date.now() + MINUTES * 60_000),
    });
    const site = (appUrl ?? "http://localhost:3000").replace(/\/$/, "");
    console.log(`${site}/reset/${token}`);
    console.log(`It works once, for ${MINUTES} minutes. Give it to ${email} and to nobody else.`);
  } finally {
    await connection.close();
  }
  return undefined;
}

const failure = await printLink(process.argv[2]).catch((error: unknown) =>
  error instanceof FolderLocked ? error.message : `No link was made: ${reasonOf(error)}.`,
);
if (failure) {
  console.error(failure);
  process.exitCode = 1;
}
