import "server-only";
import { z } from "zod";
import { findPassword } from "@/db/queries/credentials";
import type { Db } from "@/db/types";
import { normalEmail } from "@/lib/classroom/email";
import { PASSWORD_LENGTH } from "@/lib/classroom/password";
import { Refusal } from "./auth-refusal";
import { passwordTries } from "./limits";
import { isSecret } from "./password";

const typed = z.object({ email: z.string(), password: z.string().max(4 * PASSWORD_LENGTH.max) });

/** The account of a teacher who gives address and password; an unknown address is refused like a wrong password, after the same work. */
export async function byPassword(db: Db, credentials: unknown): Promise<string> {
  const read = typed.safeParse(credentials);
  const email = read.success ? normalEmail(read.data.email) : null;
  if (!read.success || !email) throw new Refusal("account/wrong");
  const tries = passwordTries(db, email);
  // Before the hash: whoever has no try left costs nothing.
  if ((await tries.take()) > 0) throw new Refusal("limit/reached");
  const known = await findPassword(db, email);
  const right = await isSecret(known?.hash ?? null, read.data.password);
  if (!known || !right) throw new Refusal("account/wrong");
  await tries.wentWell();
  return known.accountId;
}
