import "server-only";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import type { SessionToken } from "@/db/queries/sessions";
import { cookieNamed, isSecure } from "./cookies";
import { secrets } from "./secret";

/** Two weeks, in seconds: as long as a session lasts. */
export const SESSION_SECONDS = 14 * 24 * 60 * 60;

/** Browsers refuse the `__Host-` prefix on plain http. */
export const sessionCookieName = () => (isSecure() ? "__Host-session" : "session");

const claims = z.object({ account: z.uuid(), version: z.int(), jti: z.string() });

/** The session a Cookie header names, when its token is ours and has not run out. */
export async function sessionOf(cookieHeader: string | null): Promise<SessionToken | undefined> {
  const token = cookieNamed(sessionCookieName(), cookieHeader);
  if (!token) return undefined;
  for (const secret of secrets()) {
    const payload = await decode({ token, secret }).catch(() => null);
    const read = claims.safeParse(payload);
    if (read.success)
      return { account: read.data.account, version: read.data.version, id: read.data.jti };
  }
  return undefined;
}

/** A session token: the account, its session version, and nothing else but what every token has. */
export const sessionToken = (account: string, version: number): Promise<string> =>
  encode({ token: { account, version }, secret: secrets()[0], maxAge: SESSION_SECONDS });
