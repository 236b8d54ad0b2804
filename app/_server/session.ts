import "server-only";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import type { SessionToken } from "@/db/queries/sessions";
import { cookieLine, cookieNamed, ownCookieName } from "./cookies";
import { secrets } from "./secret";

/** Two weeks, in seconds: as long as a session lasts. */
export const SESSION_SECONDS = 14 * 24 * 60 * 60;

/** What the cookie with the session token is called. */
export const sessionCookieName = () => ownCookieName("session");

const claims = z.object({ account: z.uuid(), version: z.int(), jti: z.string(), exp: z.int() });

/** What a token of ours says: whose it is, at which session version, its own id, and the second it runs out. */
export type Claims = z.infer<typeof claims>;

/** Opens a token with whichever secret made it; null when it is none of ours or has run out. */
export async function readToken(token: string): Promise<Claims | null> {
  for (const secret of secrets()) {
    const payload = await decode({ token, secret }).catch(() => null);
    const read = claims.safeParse(payload);
    if (read.success) return read.data;
  }
  return null;
}

/** The session a Cookie header names, when its token is ours and has not run out. */
export async function sessionOf(cookieHeader: string | null): Promise<SessionToken | undefined> {
  const token = cookieNamed(sessionCookieName(), cookieHeader);
  const read = token ? await readToken(token) : null;
  return read ? { account: read.account, version: read.version, id: read.jti } : undefined;
}

/** A session token: the account, its session version, and nothing else but what every token has. */
export const sessionToken = (account: string, version: number): Promise<string> =>
  encode({ token: { account, version }, secret: secrets()[0], maxAge: SESSION_SECONDS });

/** The Set-Cookie line that signs a browser in. */
export const sessionCookie = (token: string): string =>
  cookieLine("session", token, SESSION_SECONDS);

/** The Set-Cookie line that signs a browser out. */
export const noSessionCookie = (): string => cookieLine("session", "", 0);
