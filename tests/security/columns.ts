import { getTableConfig } from "drizzle-orm/pg-core";
import { table } from "../api/authorisation/table";
import { type Row, row } from "../support/figures";
import { fingerprint } from "../support/fingerprint";
import { buildSchool, ROLES } from "../support/school";
import { columnsOf, tables, tablesWith } from "../support/tables";
import { none, type Site } from "./site";
import { each } from "./wire";

/** A value that is stored nowhere else. */
const PLANTED = "0c7a5d1e-5eed-4bad-8bad-0c7a5d1e5eed";

/** Every column as code and as the database names it, and what programs like to call the rest. */
const NAMES = [
  ...new Set([
    ...[...tables.values()].flatMap((each) => [
      ...columnsOf(each),
      ...getTableConfig(each).columns.map(({ name }) => name),
    ]),
    ...["userId", "isAdmin", "admin", "isCorrect", "score", "points", "role", "__proto__"],
  ]),
];

/** What a route takes of its own accord besides what the table sends. */
const OWN: Record<string, readonly string[]> = {
  "PATCH /api/classes/[id]": ["timeZone", "joinOpen", "sharing", "under13", "retainUntil"],
  "PATCH /api/classes/[id]/pupils/[membership]": ["nickname", "extraTimePercent"],
  "POST /api/attempts/[id]/answers": ["hints", "elapsedMs", "certainty"],
  "PATCH /api/assignments/[id]": ["opensAt", "dueAt", "feedback", "late", "grading"],
};

/** One of each type: a field that takes one of them is no column that slipped in by its type alone. */
const VALUES = [`"${PLANTED}"`, "true", "7", '"2099-01-01"', "null"];

/** B2: each route's own body with every column of every table beside it. */
export async function tryColumns(site: Site): Promise<Row[]> {
  const taken: string[] = [];
  let sent = 0;
  for (const one of table) {
    const role = ROLES.find((each) => one.expected[each] < 400);
    if (!role || one.method === "GET") continue;
    await site.forgetTries();
    const school = await buildSchool(site.db);
    const body = one.body?.(school);
    const path = one.path(school);
    const name = `${one.method} ${one.route}`;
    const before = await fingerprint(site.db);
    if (typeof body !== "object" || body === null) {
      // What reads no body may do its work, once, and keeps nothing of it.
      const all = Object.fromEntries(NAMES.map((column) => [column, PLANTED]));
      await site.ask(school.who[role], one.method, path, { body: all });
      sent += 1;
      continue;
    }
    const extra = NAMES.filter(
      (column) => !OWN[name]?.includes(column) && !Object.hasOwn(body, column),
    );
    const fields = extra.flatMap((column) => VALUES.map((value) => `"${column}":${value}`));
    await each(fields, async (field) => {
      const own = JSON.stringify(body).slice(0, -1);
      const raw = `${own}${own === "{" ? "" : ","}${field}}`;
      const reply = await site.ask(school.who[role], one.method, path, { raw });
      sent += 1;
      if (reply.status < 400) taken.push(`${name} took ${field}: ${reply.status}`);
    });
    if ((await fingerprint(site.db)) !== before) taken.push(`${name}: a row changed`);
  }
  return [
    row("names of columns", NAMES.length, ""),
    row("requests", sent, ""),
    none("fields that were taken, or rows that changed", taken),
    none("tables that hold the planted value", await tablesWith(site.db, [PLANTED])),
  ];
}
