import { v7 } from "uuid";
import { z } from "zod";
import { passwordField } from "@/app/_server/account-fields";
import { handler, personal } from "@/app/_server/handler";
import { passwordTries } from "@/app/_server/limits";
import { mailTokenHash } from "@/app/_server/mail";
import { hashSecret } from "@/app/_server/password";
import { passwordProblem } from "@/app/_server/password-problem";
import { problem } from "@/app/_server/problem";
import { endSessions, findAccount, proveAddress } from "@/db/queries/accounts";
import { setSecret } from "@/db/queries/credentials";
import { dropMailTokens, findMailToken, useMailToken } from "@/db/queries/mail-tokens";

const params = z.object({ token: z.string().min(20).max(100) });
const body = z.strictObject({ password: passwordField });

/** Sets a new password by a mailed link, once. Every session ends, and wrong tries are forgotten. */
export const POST = handler(
  { params, unknown: "account/link-used", body },
  async ({ db, params: { token }, body: { password } }) => {
    const hash = mailTokenHash(token);
    const known = await findMailToken(db, hash, "reset");
    if (!known) return problem("account/link-used");
    const fault = passwordProblem(password, known.email);
    if (fault) return fault;
    const secret = await hashSecret(password);
    const email = await db.transaction(async (tx) => {
      const used = await useMailToken(tx, hash, "reset");
      const account = used && (await findAccount(tx, used.email));
      if (!account) return undefined;
      await proveAddress(tx, account.id);
      await setSecret(tx, { id: v7(), accountId: account.id, kind: "password", hash: secret });
      await endSessions(tx, account.id);
      await dropMailTokens(tx, used.email, "reset");
      return used.email;
    });
    if (email === undefined) return problem("account/link-used");
    await passwordTries(db, email).wentWell();
    return personal({ email });
  },
);
