type Row = Record<string, unknown>;

/** What no copy contains: of use to nobody but somebody who wants to get in. */
const SECRETS = ["secretHash", "tokenHash", "pinHash"];

/** A row as JSON holds it, without what is left out. */
const open = (row: Row): Row =>
  JSON.parse(
    JSON.stringify(
      Object.fromEntries(Object.entries(row).filter(([key]) => !SECRETS.includes(key))),
    ),
  );

function objectsIn(value: unknown): Row[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inner : [value as Row, ...inner];
}

/** The rows no object of a copy holds column by column. */
export function missingIn(copy: unknown, rows: Map<string, Row[]>): string[] {
  const objects = objectsIn(copy);
  return [...rows].flatMap(([table, all]) =>
    all
      .map(open)
      .filter(
        (row) =>
          !objects.some((object) =>
            Object.entries(row).every(
              ([key, value]) => JSON.stringify(object[key]) === JSON.stringify(value),
            ),
          ),
      )
      .map((row) => `${table}: ${JSON.stringify(row)}`),
  );
}

/** The ids of rows, by which a copy would name them. */
export const idsIn = (rows: Map<string, Row[]>): string[] =>
  [...rows.values()].flat().flatMap(({ id }) => (typeof id === "string" ? [id] : []));
