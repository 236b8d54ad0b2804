import "server-only";
import { stringify } from "csv-stringify/sync";
import type { ExportedAttempts } from "@/db/queries/export";

type Exported = { attempts: ExportedAttempts };

/** A copy of data as a file: all of it as JSON, or with `?format=csv` its answers as a table. `name` has no extension. */
export function exportReply(request: Request, name: string, data: Exported): Response {
  const asTable = new URL(request.url).searchParams.get("format") === "csv";
  const type = asTable ? "text/csv; charset=utf-8" : "application/json; charset=utf-8";
  return new Response(asTable ? table(data) : JSON.stringify(data, null, 1), {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="${name}.${asTable ? "csv" : "json"}"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

/** One line for each answer. A spreadsheet must not take what somebody typed for a formula. */
const table = ({ attempts }: Exported): string =>
  stringify(
    attempts.flatMap((attempt) =>
      attempt.answers.map((answer) => ({
        learner: attempt.learnerId,
        lesson: attempt.lesson,
        version: attempt.version,
        attempt: attempt.id,
        item: answer.item,
        try: answer.try,
        response: JSON.stringify(answer.response),
        hints: answer.hints,
        told: answer.told?.verdict ?? "",
        corrected: answer.regrades.at(-1)?.told.verdict ?? "",
        at: answer.at.toISOString(),
      })),
    ),
    { header: true, bom: true, escape_formulas: true, columns: COLUMNS },
  );

const COLUMNS = [
  "learner",
  "lesson",
  "version",
  "attempt",
  "item",
  "try",
  "response",
  "hints",
  "told",
  "corrected",
  "at",
];
