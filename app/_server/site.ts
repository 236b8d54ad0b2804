import "server-only";
import { config } from "./config";

/** The site's own address, without a slash at its end: APP_URL, else the address this request was sent to. */
export function siteUrl(request: Request): string {
  const { appUrl } = config();
  if (appUrl) return appUrl.replace(/\/$/, "");
  const host = request.headers.get("host");
  return host ? `http://${host}` : new URL(request.url).origin;
}
