import "server-only";
import { type Algorithm, hash, verify } from "@node-rs/argon2";

/** OWASP's parameters for argon2id: 19 MiB, two passes, one lane. */
const COST = {
  algorithm: 2 satisfies Algorithm.Argon2id,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
};

/** So many at once; each takes 19 MiB and a thread. */
const AT_ONCE = 4;

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** What is stored of a password or PIN. */
export const hashSecret = (secret: string): Promise<string> => inTurn(() => hash(secret, COST));

let nobody: Promise<string> | undefined;

/** Whether a secret is the one that was hashed. Without a hash it is refused after the same work, so that time tells nothing. */
export async function isSecret(stored: string | null, secret: string): Promise<boolean> {
  nobody ??= hashSecret("nobody's");
  const against = stored ?? (await nobody);
  const same = await inTurn(() => verify(against, secret));
  return stored !== null && same;
}
