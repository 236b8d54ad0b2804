import "server-only";
import { headers } from "next/headers";
import { config } from "./config";

/** The site's own address for a page to print, without a slash at its end; `isLocal` when no other device can open it. */
export async function pageSite(): Promise<{ site: string; isLocal: boolean }> {
  const { appUrl } = config();
  const host = (await headers()).get("host") ?? "localhost";
  const site = appUrl ? appUrl.replace(/\/$/, "") : `http://${host}`;
  const { hostname } = new URL(site);
  return { site, isLocal: hostname === "localhost" || /^(127\.|\[::1\]$)/.test(hostname) };
}
