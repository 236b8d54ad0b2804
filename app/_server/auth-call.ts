import "server-only";
import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth, { type AuthOptions } from "next-auth";
import { trustOwnHost } from "./config";

/** Cookies as next-auth reads them: by name, decoded. */
function cookiesOf(header: string | null): Record<string, string> {
  const pairs = (header ?? "").split(/; */).map((pair): [string, string] => {
    const [name = "", ...value] = pair.split("=");
    return [name, decoded(value.join("="))];
  });
  return Object.fromEntries(pairs);
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** What next-auth calls on a reply. */
class Reply {
  private readonly headers = new Headers();
  private code = 200;
  private content: string | null = null;

  status(code: number): this {
    this.code = code;
    return this;
  }

  getHeader(name: string): string | string[] | undefined {
    const own = name.toLowerCase() === "set-cookie" ? this.headers.getSetCookie() : undefined;
    return own ?? this.headers.get(name) ?? undefined;
  }

  setHeader(name: string, value: string | string[]): this {
    this.headers.delete(name);
    for (const each of [value].flat()) this.headers.append(name, each);
    return this;
  }

  json(body: unknown): void {
    this.headers.set("content-type", "application/json");
    this.content = JSON.stringify(body);
  }

  send(body: unknown): void {
    if (typeof body === "object" && body !== null) this.json(body);
    else this.content = body === undefined ? null : String(body);
  }

  end(): void {}

  toResponse(): Response {
    this.headers.set("cache-control", "no-store");
    return new Response(this.content, { status: this.code, headers: this.headers });
  }
}

/**
 * Asks next-auth and gives back its reply. It is called as it is from Next's older API routes, because in its newer
 * form it finds cookies and headers only within a running Next server; this way it is a function that tests can call.
 */
export async function callNextAuth(
  request: Request,
  { path, site, body }: { path: string[]; site: string; body: Record<string, string> | undefined },
  options: AuthOptions,
): Promise<Response> {
  trustOwnHost();
  const { host, protocol } = new URL(site);
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const asked = {
    method: request.method,
    query: { ...query, nextauth: path },
    cookies: cookiesOf(request.headers.get("cookie")),
    headers: {
      host,
      "x-forwarded-host": host,
      "x-forwarded-proto": protocol.slice(0, -1),
      cookie: request.headers.get("cookie") ?? "",
    },
    body,
  };
  const reply = new Reply();
  // Only what is above is used of either.
  await NextAuth(asked as unknown as NextApiRequest, reply as unknown as NextApiResponse, options);
  return reply.toResponse();
}
