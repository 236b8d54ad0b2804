import { type NextRequest, NextResponse } from "next/server";
import { ASKED_HEADER, askedLanguage, CHOICE_SECONDS, LANGUAGE_COOKIE } from "@/lib/lang/request";

const DEVELOPMENT = process.env.NODE_ENV === "development";

/** These answer with a policy of their own. */
const NO_PAGE = /^\/(api|r)\//;

const UNREADABLE = {
  type: "request/unreadable",
  title: "This address can't be read.",
  status: 400,
};
const PROBLEM = {
  "content-type": "application/problem+json",
  "content-security-policy":
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  "cache-control": "no-store",
};

function policy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${DEVELOPMENT ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${DEVELOPMENT ? " 'unsafe-inline'" : ""}`,
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Addresses that can't be decoded make the framework fail later on; here they are a plain mistake of the sender. */
function isReadable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

/** Answers for an address that can't be read, and gives every page a content security policy with a fresh nonce; Next reads it from the request and signs its scripts. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl;
  if (!isReadable(pathname))
    return NextResponse.json(UNREADABLE, { status: 400, headers: PROBLEM });
  if (NO_PAGE.test(pathname)) return NextResponse.next();
  const nonce = crypto.randomUUID().replaceAll("-", "");
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy(nonce));
  const lang = askedLanguage(request.nextUrl.searchParams);
  if (lang) headers.set(ASKED_HEADER, lang);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy(nonce));
  if (lang)
    response.cookies.set(LANGUAGE_COOKIE, lang, { maxAge: CHOICE_SECONDS, sameSite: "lax" });
  return response;
}

// Routes pass by here only when something in their address is escaped.
export const config = {
  matcher: ["/((?!api/|r/|_next/static/).*)", "/(api|r)/(.*%.*)"],
};
