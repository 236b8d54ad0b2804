import "server-only";
import { stringify } from "csv-stringify/sync";

/** A value of a table; null leaves its cell empty. */
export type Cell = string | number | null;

/** What spreadsheets skip before they look whether a cell is a formula: spaces, controls and marks of no width. */
const SKIPPED = /^[\s\p{Cc}\p{Cf}]+/u;

/** A line break of any system is inside quotation marks, or a reader would end the row there. */
const BREAK = /[\r\n]/;

/** Without what a formula could hide behind; controls that no text needs go wherever they stand. */
const clean = (cell: Cell): Cell =>
  typeof cell === "string" ? cell.replaceAll("\0", "").replace(SKIPPED, "") : cell;

/**
 * A table as CSV (RFC 4180, lines end in CR LF). A text that a spreadsheet would take for a formula gets an apostrophe
 * before it, numbers stay numbers. It begins with a byte order mark: without one Excel misreads names.
 */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  stringify(
    rows.map((row) => row.map(clean)),
    { bom: true, escape_formulas: true, record_delimiter: "windows", quoted_match: BREAK },
  );

/** A name for a file in the characters every system takes; empty where none is left. */
const plain = (name: string) =>
  name
    .normalize("NFKD")
    .replaceAll(/[^A-Za-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 60);

/** RFC 5987: what encodeURIComponent leaves and a header may not hold. */
const encoded = (name: string) =>
  encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** A table to download: `kind` says what it holds, `name` whose it is. Never kept by a cache. */
export function csvReply(rows: readonly (readonly Cell[])[], kind: string, name: string): Response {
  const ascii = [kind, plain(name)].filter(Boolean).join("-");
  const whole = `${kind}-${name.replaceAll(/[\s/\\:"\p{Cc}]+/gu, " ").trim()}`;
  return new Response(csvOf(rows), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${ascii}.csv"; filename*=UTF-8''${encoded(whole)}.csv`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
