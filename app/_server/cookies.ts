import "server-only";
import { config } from "./config";

/** Whether cookies are Secure and carry the `__Host-` prefix, which browsers refuse on the plain http of a classroom. */
export const isSecure = (): boolean => config().appUrl?.startsWith("https:") ?? false;

/** What a cookie of ours is called here. */
export const ownCookieName = (name: string): string => (isSecure() ? `__Host-${name}` : name);

/** A Set-Cookie line as ours are: out of reach of scripts and of other sites. Zero seconds take the cookie away. */
export const cookieLine = (name: string, value: string, seconds: number): string =>
  [
    `${ownCookieName(name)}=${value}`,
    "Path=/",
    "HttpOnly",
    "SameSite=Lax",
    `Max-Age=${seconds}`,
    ...(isSecure() ? ["Secure"] : []),
  ].join("; ");

/** The value of one cookie in a Cookie header. */
export function cookieNamed(name: string, header: string | null): string | undefined {
  const prefix = `${name}=`;
  return header
    ?.split(/; */)
    .find((pair) => pair.startsWith(prefix))
    ?.slice(prefix.length);
}
