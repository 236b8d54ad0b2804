import "server-only";
import { parse } from "csv-parse/sync";
import { type NameColumns, nameColumns, nameInRow, namesOfLines } from "@/lib/classroom/roster";

const SEPARATORS = [",", ";", "\t"];

const rows = (text: string, delimiter: string, to?: number): string[][] =>
  parse(text, {
    delimiter,
    ...(to && { to }),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    trim: true,
  });

/** The columns of names in a header with this separator, if that is what the line is. */
function columnsIn(line: string, separator: string): NameColumns | undefined {
  try {
    return nameColumns(rows(line, separator, 1)[0] ?? []);
  } catch {
    return undefined; // quotation marks that fit another separator
  }
}

/**
 * The names in what a teacher pasted or chose as a file: a table whose header names the columns, or one name a line.
 * Undefined when a table's quotation mark is opened and never closed.
 */
export function namesIn(pasted: string): string[] | undefined {
  const text = pasted.replace(/^\uFEFF/, "");
  const header = text.split(/\r\n|\r|\n/).find((line) => line.trim() !== "") ?? "";
  const separator = SEPARATORS.find((each) => columnsIn(header, each));
  const columns = separator && columnsIn(header, separator);
  if (!columns) return namesOfLines(text);
  try {
    return rows(text, separator)
      .slice(1)
      .map((row) => nameInRow(row, columns))
      .filter((name) => name !== "");
  } catch {
    return undefined;
  }
}
