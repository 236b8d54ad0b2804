import "server-only";
import { z } from "zod";
import { err, ok, type Result } from "@/lib/result";
import { problem } from "./problem";
import { readBody, readBytes } from "./request";

/** Longer fields than any form has are refused, as is everything that is no text. */
const fields = z.record(z.string().max(100), z.string().max(4096));

/** The fields of a form, sent as JSON or as browsers send forms, or the problem to answer with. */
export async function readFields(
  request: Request,
): Promise<Result<Record<string, string>, Response>> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded") return readBody(request, fields);
  const bytes = await readBytes(request);
  if (!bytes.ok) return err(problem(bytes.error));
  const sent = new URLSearchParams(Buffer.from(bytes.value).toString("utf8"));
  const parsed = fields.safeParse(Object.fromEntries(sent));
  return parsed.success ? ok(parsed.data) : err(problem("request/invalid"));
}
