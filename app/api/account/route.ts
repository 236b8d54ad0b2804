import { v7 } from "uuid";
import { z } from "zod";
import { nameField, passwordField } from "@/app/_server/account-fields";
import { personal, teacherHandler } from "@/app/_server/handler";
import { limited } from "@/app/_server/limited";
import { passwordTries } from "@/app/_server/limits";
import { noParams } from "@/app/_server/params";
import { hashSecret, isSecret } from "@/app/_server/password";
import { passwordProblem } from "@/app/_server/password-problem";
import { problem } from "@/app/_server/problem";
import { sessionCookie, sessionToken } from "@/app/_server/session";
import { endSessions, renameAccount } from "@/db/queries/accounts";
import { findSecret, setSecret } from "@/db/queries/credentials";

const body = z.union([
  z.strictObject({ name: nameField }),
  z.strictObject({ password: passwordField, old: passwordField.optional() }),
]);

/** Changes a teacher's name, or the password: then every other session ends, and this one goes on under a new token. */
export const PATCH = teacherHandler(
  { params: noParams, unknown: "auth/unknown", body },
  async ({ db, account, body: change }) => {
    if ("name" in change) {
      await renameAccount(db, account.id, change.name);
      return personal({ name: change.name });
    }
    const email = account.email ?? "";
    const fault = passwordProblem(change.password, email);
    if (fault) return fault;
    const tries = passwordTries(db, email);
    const wait = await tries.take();
    if (wait > 0) return limited(wait);
    const known = await findSecret(db, account.id, "password");
    // Whoever came by mail or Google has no password yet, and sets a first one.
    if (known !== undefined && !(await isSecret(known, change.old ?? "")))
      return problem("account/wrong-password");
    await tries.wentWell();
    const hash = await hashSecret(change.password);
    const version = await db.transaction(async (tx) => {
      await setSecret(tx, { id: v7(), accountId: account.id, kind: "password", hash });
      return endSessions(tx, account.id);
    });
    const cookie = sessionCookie(await sessionToken(account.id, version));
    return personal({}, { headers: { "set-cookie": cookie } });
  },
);
