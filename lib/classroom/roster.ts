import { type NicknameFault, nameKey, readNickname } from "./nickname";

/** How many names can be added at once. */
export const MOST_NAMES = 200;

/** What becomes of one line of a list of names: it is added, is in the class already, stands there twice, or can't be used. */
export type RosterLine = { name: string; state: "new" | "there" | "doubled" | NicknameFault };

/** What would become of each name in a pasted list. */
export type RosterReply = { lines: RosterLine[] };

const HEADERS = {
  name: ["name", "fullname", "student", "studentname", "pupil", "pupilname", "nickname"],
  first: ["firstname", "first", "givenname", "forename"],
  last: ["lastname", "last", "surname", "familyname"],
};

/** The columns a name is put together from, in the order it is read. */
export type NameColumns = readonly number[];

/** The columns that hold names, by the words of a header; undefined when the row is no header. */
export function nameColumns(header: readonly string[]): NameColumns | undefined {
  const words = header.map((cell) => cell.toLowerCase().replace(/[\s._’'-]+/g, ""));
  const at = (column: keyof typeof HEADERS) =>
    words.findIndex((word) => HEADERS[column].includes(word));
  const [name, first, last] = [at("name"), at("first"), at("last")];
  // Beside a first name, a column that is only called "name" holds the other one.
  const found = first >= 0 ? [first, last >= 0 ? last : name] : name >= 0 ? [name] : [last];
  const columns = found.filter((column) => column >= 0);
  return columns.length > 0 ? columns : undefined;
}

/** The name a row holds in these columns. */
export const nameInRow = (row: readonly string[], columns: NameColumns): string =>
  columns
    .map((column) => row[column] ?? "")
    .join(" ")
    .trim();

/** The names of a list without a header, one a line. Cells that a spreadsheet set apart are put together; a comma belongs to the name. */
export const namesOfLines = (text: string): string[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/[\t;]+/g, " ").trim())
    .map((line) => /^"(.*)"$/.exec(line)?.[1] ?? line)
    .filter((line) => line !== "");

/** What becomes of each name, given the names the class has already. */
export function judgeRoster(names: readonly string[], there: readonly string[]): RosterLine[] {
  const known = new Set(there.map(nameKey));
  const seen = new Set<string>();
  return names.map((text): RosterLine => {
    const read = readNickname(text);
    if (!read.ok) return { name: text.slice(0, 80), state: read.error };
    const name = read.value;
    const key = nameKey(name);
    const doubled = seen.has(key);
    seen.add(key);
    if (doubled) return { name, state: "doubled" };
    return { name, state: known.has(key) ? "there" : "new" };
  });
}
