import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { cookieLine, cookieNamed, ownCookieName } from "./cookies";
import { secrets } from "./secret";

const YEAR = 365 * 24 * 60 * 60;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const signature = (secret: string, id: string) =>
  createHmac("sha256", secret).update(`guest:${id}`).digest("base64url");

/** The Set-Cookie line that makes a browser this guest. */
export const guestCookie = (id: string): string =>
  cookieLine("guest", `${id}.${signature(secrets()[0], id)}`, YEAR);

/** The Set-Cookie line after which a browser is nobody's. */
export const noGuestCookie = (): string => cookieLine("guest", "", 0);

/** The guest a Cookie header names, when its signature is ours. */
export function guestOf(cookieHeader: string | null): string | undefined {
  const [id, given] = cookieNamed(ownCookieName("guest"), cookieHeader)?.split(".") ?? [];
  if (!id || !given || !UUID.test(id)) return undefined;
  const genuine = secrets().some((secret) => {
    const expected = Buffer.from(signature(secret, id));
    const actual = Buffer.from(given);
    return expected.length === actual.length && timingSafeEqual(expected, actual);
  });
  return genuine ? id : undefined;
}
