import "server-only";
import type { z } from "zod";
import { err, ok, type Result } from "@/lib/result";
import { config } from "./config";
import { cookieNamed, ownCookieName } from "./cookies";
import { type ProblemCode, problem } from "./problem";

/** Bytes a body may have where a route says nothing else. */
const MOST_BYTES = 64 * 1024;
const MAX_DEPTH = 32;

/** What forms of another site can send without asking first. */
const FORM_TYPES = new Set([
  "application/x-www-form-urlencoded",
  "multipart/form-data",
  "text/plain",
]);

/** Whether a browser says that another site made it send this. */
export function isFromElsewhere(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  return site !== null && site !== "same-origin" && site !== "none";
}

/** Where somebody's session is used, or made, a request without an origin is nobody's. */
const needsOrigin = (request: Request): boolean =>
  cookieNamed(ownCookieName("session"), request.headers.get("cookie")) !== undefined ||
  new URL(request.url).pathname.startsWith("/api/auth/");

/**
 * Whether a state-changing request was sent by our own pages, or by a program that is no browser. Browsers name their
 * origin with each; a program has to as soon as it signs in.
 */
export function isOwn(request: Request): boolean {
  if (isFromElsewhere(request)) return false;
  const origin = request.headers.get("origin");
  if (origin === null) return !needsOrigin(request);
  if (!URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  const { appUrl } = config();
  return (
    host === request.headers.get("host") || (appUrl !== undefined && host === new URL(appUrl).host)
  );
}

/** The body of a request as bytes, or that it is too large. */
export async function readBytes(
  request: Request,
  most = MOST_BYTES,
): Promise<Result<Uint8Array, ProblemCode>> {
  const length = request.headers.get("content-length");
  if (Number(length ?? 0) > most) return err("request/too-large");
  // The server lets no more through than was announced, and this is cheaper than part by part.
  if (length !== null) return ok(new Uint8Array(await request.arrayBuffer()));
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body ?? []) {
    size += part.byteLength;
    if (size > most) return err("request/too-large");
    parts.push(part);
  }
  return ok(Buffer.concat(parts));
}

/** Whether every string can be stored (PostgreSQL takes no NUL, UTF-8 no lone surrogate) and nothing nests too deep. */
function isStorable(value: unknown, depth = 0): boolean {
  if (typeof value === "string") return value.isWellFormed() && !value.includes("\0");
  if (typeof value !== "object" || value === null) return true;
  if (depth >= MAX_DEPTH) return false;
  return Object.entries(value).every(
    ([key, inner]) => isStorable(key, depth) && isStorable(inner, depth + 1),
  );
}

/**
 * The JSON body of a request (none counts as an empty object), checked against a schema, or the problem to answer
 * with. `most`: bytes it may have, 64 KB unless told.
 */
export async function readBody<S extends z.ZodType>(
  request: Request,
  schema: S,
  most?: number,
): Promise<Result<z.output<S>, Response>> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== undefined && FORM_TYPES.has(type))
    return err(problem("request/foreign", { detail: "Send the body as application/json." }));
  const bytes = await readBytes(request, most);
  if (!bytes.ok) return err(problem(bytes.error));
  // Nothing at all is an object without fields; a form, even an empty one, is another site's way in.
  const isEmpty = bytes.value.length === 0;
  if (type !== "application/json" && !(isEmpty && type === undefined))
    return err(problem("request/not-json", { detail: "Send the body as application/json." }));
  let json: unknown;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes.value);
    json = isEmpty ? {} : JSON.parse(text);
  } catch {
    return err(problem("request/not-json", { detail: "The body can't be read as JSON." }));
  }
  if (!isStorable(json))
    return err(
      problem("request/invalid", {
        detail: "The body nests too deep or holds characters that can't be stored.",
      }),
    );
  const parsed = schema.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  const issues = parsed.error.issues.slice(0, 20).map(({ path, code, message }) => ({
    // Deeper parts may be names the sender chose, and those are not sent back.
    path: path.slice(0, 2).map(String).join("."),
    message: code === "unrecognized_keys" ? "A field that is not expected here." : message,
  }));
  return err(problem("request/invalid", { issues }));
}
