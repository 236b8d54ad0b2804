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

/** Tokens opened lately and what they say, for opening one takes longer than a question to the database. The oldest leaves first. */
const opened = new Map<string, Claims>();
const MOST_OPENED = 5000;

function keep(token: string, said: Claims): Claims {
  const [oldest] = opened.keys();
  if (oldest !== undefined && opened.size >= MOST_OPENED) opened.delete(oldest);
  opened.set(token, said);
  return said;
}

/** Opens a token with whichever secret made it; null when it is none of ours or has run out. */
export async function readToken(token: string): Promise<Claims | null> {
  const known = opened.get(token);
  if (known && known.exp * 1000 > Date.now()) return known;
  for (const secret of secrets()) {
    const payload = await decode({ token, secret }).catch(() => null);
    const read = claims.safeParse(payload);
    if (read.success) return keep(token, read.data);
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
