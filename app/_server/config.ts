import "server-only";
import { type Config, readConfig } from "@/lib/config";
import { version } from "@/package.json";

let read: Config | undefined;

/** The settings of this process. Throws one plain line when the environment can't be used. */
export function config(): Config {
  if (!read) {
    const result = readConfig(process.env);
    if (!result.ok) throw new Error(result.error);
    read = result.value;
  }
  return read;
}

/** Which release this is, and a mark of the sources it was built from; empty in development. */
export const RELEASE = { version, build: process.env.WHO_SAYS_BUILD ?? "" };

/** True while Next prerenders at build time, when no database may be opened. */
export const isBuilding = (): boolean => process.env.NEXT_PHASE === "phase-production-build";

/** Lets next-auth take its own address from what we tell it about each request, not from a variable of its own. */
export function trustOwnHost(): void {
  process.env.AUTH_TRUST_HOST = "true";
  delete process.env.NEXTAUTH_URL;
}
