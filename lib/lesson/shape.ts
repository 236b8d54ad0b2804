import type { z } from "zod";
import { err, ok, type Result } from "../result";
import type { Problem } from "./problem";

/** Content as read from disk: the file's name and whatever JSON it holds, or in which line reading it failed. */
export type ContentFile = { file: string; json: unknown; broken?: number | null };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** The nearest id on the way to a place in a file: it names the item, clause or record an author looks for. */
function idOnTheWay(json: unknown, path: PropertyKey[]): string | null {
  let here = json;
  let found: string | null = null;
  for (const key of path) {
    if (!isObject(here)) break;
    here = here[String(key)];
    if (isObject(here) && typeof here.id === "string") found = here.id;
  }
  return found;
}

function valueAt(json: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (here, key) => (isObject(here) ? here[String(key)] : undefined),
    json,
  );
}

const inWords = (path: PropertyKey[]): string =>
  path
    .map((key) => (typeof key === "number" ? `no. ${key + 1}` : `“${String(key)}”`))
    .join(" → ") || "The file";

const LOOK = "Compare it with the example in content/README.md.";

function explain(issue: z.core.$ZodIssue, json: unknown): { what: string; todo: string } {
  const place = inWords(issue.path);
  const value = valueAt(json, issue.path);
  if (value === undefined) return { what: `${place} is missing.`, todo: `Add it. ${LOOK}` };
  switch (issue.code) {
    case "unrecognized_keys":
      return {
        what: `${place} has a field that no lesson knows: ${issue.keys.join(", ")}.`,
        todo: "Check the spelling, or take the field out.",
      };
    case "invalid_value":
      return {
        what: `${place} is “${String(value)}”.`,
        todo: `Write one of: ${issue.values.map(String).join(", ")}.`,
      };
    case "too_small":
      return { what: `${place} is empty or too small.`, todo: `Fill it in. ${LOOK}` };
    case "too_big":
      return {
        what: `${place} is too long or too large.`,
        todo: `Keep it to ${String(issue.maximum)} at most.`,
      };
    case "invalid_type":
      return {
        what: `${place} has the wrong form.`,
        todo: `It must be ${issue.expected === "array" ? "a list in [ ]" : `of the form: ${issue.expected}`}. ${LOOK}`,
      };
    default:
      return { what: `${place} is not written as it must be.`, todo: LOOK };
  }
}

function unreadable(file: string, line: number | null): Problem {
  return {
    file,
    item: null,
    rule: "shape",
    what: `The file cannot be read${line ? ` from line ${line} on` : ""}.`,
    todo: "Look there, and just above, for a missing comma, quotation mark or bracket.",
  };
}

/** A file's content if it has the shape it must have, else one plain message for each thing that is off. */
export function shapeOf<S extends z.ZodType>(
  schema: S,
  { file, json, broken }: ContentFile,
): Result<z.output<S>, Problem[]> {
  if (broken !== undefined) return err([unreadable(file, broken)]);
  const parsed = schema.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  return err(
    parsed.error.issues.map((issue) => ({
      file,
      item: idOnTheWay(json, issue.path),
      rule: "shape",
      ...explain(issue, json),
    })),
  );
}
