import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { cookieNamed, isSecure } from "./cookies";
import { secrets } from "./secret";

const YEAR = 365 * 24 * 60 * 60;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Browsers refuse the `__Host-` prefix on plain http, which is what phones in a classroom see. */
const cookieName = () => (isSecure() ? "__Host-guest" : "guest");

const signature = (secret: string, id: string) =>
  createHmac("sha256", secret).update(`guest:${id}`).digest("base64url");

/** The Set-Cookie line that makes a browser this guest. */
export function guestCookie(id: string): string {
  const [secret] = secrets();
  const parts = [
    `${cookieName()}=${id}.${signature(secret, id)}`,
    "Path=/",
    "HttpOnly",
    "SameSite=Lax",
    `Max-Age=${YEAR}`,
  ];
  if (isSecure()) parts.push("Secure");
  return parts.join("; ");
}

/** The guest a Cookie header names, when its signature is ours. */
export function guestOf(cookieHeader: string | null): string | undefined {
  const [id, given] = cookieNamed(cookieName(), cookieHeader)?.split(".") ?? [];
  if (!id || !given || !UUID.test(id)) return undefined;
  const genuine = secrets().some((secret) => {
    const expected = Buffer.from(signature(secret, id));
    const actual = Buffer.from(given);
    return expected.length === actual.length && timingSafeEqual(expected, actual);
  });
  return genuine ? id : undefined;
}
