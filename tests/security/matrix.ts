import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { type Row as Case, table } from "../api/authorisation/table";
import { type Row, row } from "../support/figures";
import { fingerprint } from "../support/fingerprint";
import { buildSchool, ROLES, type Role } from "../support/school";
import { none, type Site } from "./site";

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Every route of the built app by its address. */
function builtRoutes(): string[] {
  const found = JSON.parse(readFileSync(".next/server/app-paths-manifest.json", "utf8"));
  return Object.keys(found)
    .filter((name) => name.endsWith("/route"))
    .map((name) => name.slice(0, -"/route".length));
}

/** Files the framework makes routes of; they hold nothing of anybody. */
const FILES = /\.(ico|svg|png|webmanifest|txt|xml)$|^\/_/;

async function tryCase({ db, ask }: Site, { method, route, path, body, expected }: Case) {
  const wrong: string[] = [];
  // Whoever is refused changes nothing, so they share one school; each of the others gets a fresh one.
  const refused = ROLES.filter((role) => expected[role] >= 400);
  const allowed = ROLES.filter((role) => expected[role] < 400);
  let school = await buildSchool(db);
  let before = await fingerprint(db);
  const askAs = async (role: Role) => {
    const name = `${method} ${route} for ${role}`;
    const sent = body?.(school);
    const asked = path(school);
    const reply = await ask(school.who[role], method, asked, { body: sent });
    if (reply.status !== expected[role])
      wrong.push(`${name}: ${reply.status}, not ${expected[role]}: ${reply.text}`);
    if (reply.status < 400) return;
    if ((await fingerprint(db)) !== before) wrong.push(`${name}: refused, and changed something`);
    if (reply.status !== 404 || !UUID.test(asked)) return;
    const unknown = asked.replace(UUID, () => randomUUID());
    const nowhere = await ask(school.who[role], method, unknown, { body: sent });
    if (nowhere.status !== 404 || nowhere.text !== reply.text)
      wrong.push(`${name}: foreign is unlike unknown`);
  };
  for (const role of refused) await askAs(role);
  for (const [at, role] of allowed.entries()) {
    if (at > 0 && method !== "GET") {
      school = await buildSchool(db);
      before = await fingerprint(db);
    }
    await askAs(role);
  }
  return wrong;
}

/** A1: every route, method and role over HTTP, as the committed table says. */
export async function tryMatrix(site: Site): Promise<Row[]> {
  const listed = new Set(table.map(({ route }) => route));
  const unlisted = builtRoutes().filter((path) => !listed.has(path) && !FILES.test(path));
  const wrong: string[] = [];
  for (const one of table) {
    await site.forgetTries();
    wrong.push(...(await tryCase(site, one)));
  }
  return [
    row("routes and methods", table.length, ""),
    row("asked as a role", table.length * ROLES.length, ""),
    none("routes of the build that the table misses", unlisted),
    none("answers unlike the table", wrong),
  ];
}
