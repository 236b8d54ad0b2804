import "server-only";
import { config } from "./config";

/** Whether cookies are Secure and carry the `__Host-` prefix, which browsers refuse on the plain http of a classroom. */
export const isSecure = (): boolean => config().appUrl?.startsWith("https:") ?? false;

/** The value of one cookie in a Cookie header. */
export function cookieNamed(name: string, header: string | null): string | undefined {
  const prefix = `${name}=`;
  return header
    ?.split(/; */)
    .find((pair) => pair.startsWith(prefix))
    ?.slice(prefix.length);
}
