import { answered } from "@/app/_server/answered";
import { problem } from "@/app/_server/problem";
import { isOwn, readBytes } from "@/app/_server/request";
import { LOOKS_COOKIE, LOOKS_SECONDS, looksOf, looksText } from "@/lib/reading";

/** The page a form was sent from, as an address of this site; the home page when no such page is named. */
function pageBefore(request: Request): string {
  const before = request.headers.get("referer");
  if (before === null || !URL.canParse(before)) return "/";
  const { host, pathname, search } = new URL(before);
  return host === request.headers.get("host") ? pathname.replace(/^\/+/, "/") + search : "/";
}

const isForm = (request: Request): boolean =>
  request.headers.get("content-type")?.split(";")[0] === "application/x-www-form-urlencoded";

/**
 * Keeps how somebody wants pages to look, and leads back to the page it was chosen on: for browsers without scripts,
 * the others set the cookie themselves. Takes a form, asks nobody who they are, and needs no database.
 */
export const POST = answered(async (request) => {
  if (!isOwn(request)) return problem("request/foreign");
  if (!isForm(request)) return problem("request/invalid");
  const bytes = await readBytes(request);
  if (!bytes.ok) return problem(bytes.error);
  const sent = new URLSearchParams(new TextDecoder().decode(bytes.value));
  const value = looksText(looksOf(Object.fromEntries(sent)));
  return new Response(null, {
    status: 303,
    headers: {
      location: pageBefore(request),
      "set-cookie": `${LOOKS_COOKIE}=${value}; Path=/; Max-Age=${LOOKS_SECONDS}; SameSite=Lax`,
      "cache-control": "no-store",
    },
  });
});
