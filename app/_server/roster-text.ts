import "server-only";
import { parse } from "csv-parse/sync";
import { nameColumns, nameInRow, namesOfLines } from "@/lib/classroom/roster";

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

/**
 * The names in what a teacher pasted or chose as a file: a table whose header names the columns, or one name a line.
 * Undefined when a table's quotation mark is opened and never closed.
 */
export function namesIn(pasted: string): string[] | undefined {
  const text = pasted.replace(/^\uFEFF/, "");
  const [first = ""] = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "");
  try {
    for (const separator of SEPARATORS) {
      const columns = nameColumns(rows(first, separator, 1)[0] ?? []);
      if (columns)
        return rows(text, separator)
          .slice(1)
          .map((row) => nameInRow(row, columns))
          .filter((name) => name !== "");
    }
  } catch {
    return isTable(first) ? undefined : namesOfLines(text);
  }
  return namesOfLines(text);
}

const isTable = (header: string): boolean =>
  SEPARATORS.some((separator) => nameColumns(header.split(separator)) !== undefined);
