import { table } from "../api/authorisation/table";
import { type Row, row } from "../support/figures";
import { fingerprint } from "../support/fingerprint";
import { buildSchool, ROLES } from "../support/school";
import { csrfOf } from "../support/sign-in";
import { Visitor } from "../support/visitor";
import { none, type Site } from "./site";

/** How requests look that other sites make a browser send. "" leaves a header out. */
const FOREIGN: Record<string, Record<string, string>> = {
  "another origin": { origin: "https://evil.example" },
  "an opaque origin": { origin: "null" },
  "our name under another's": { origin: "http://localhost:3000.evil.example" },
  "no origin, cross-site": { origin: "", "sec-fetch-site": "cross-site" },
  "a sibling site": { "sec-fetch-site": "same-site" },
  "no origin at all": { origin: "" },
};
/** What a form can send; a route that reads bodies takes none of it, even from our own origin. */
const FORMS = [
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=x",
  "text/plain",
];

/** A6: what changes something is refused when another site sent it, with somebody's own cookies. */
export async function tryForeign(site: Site): Promise<Row[]> {
  const wrong: string[] = [];
  let sent = 0;
  for (const one of table) {
    if (one.method === "GET") continue;
    const school = await buildSchool(site.db);
    const role = ROLES.find((each) => one.expected[each] < 400 && school.who[each].cookie);
    const who = school.who[role ?? "owner"];
    const path = one.path(school);
    const body = one.body?.(school);
    const name = `${one.method} ${one.route}`;
    const before = await fingerprint(site.db);
    const refuse = async (what: string, headers: Record<string, string>) => {
      const reply = await site.ask(who, one.method, path, { body: body ?? {}, headers });
      sent += 1;
      if (reply.status !== 403) wrong.push(`${name}, ${what}: ${reply.status} ${reply.text}`);
    };
    for (const [what, headers] of Object.entries(FOREIGN)) {
      // A guest's cookie is worth nothing to another site, and programs may come without an origin.
      if (headers.origin === "" && !headers["sec-fetch-site"] && !who.cookie?.includes("session="))
        continue;
      await refuse(what, headers);
      for (const type of FORMS)
        await refuse(`${what}, ${type}`, { ...headers, "content-type": type });
    }
    if (body !== undefined && !one.route.startsWith("/api/auth/"))
      for (const type of FORMS) await refuse(type, { "content-type": type });
    if ((await fingerprint(site.db)) !== before) wrong.push(`${name} changed something`);
  }
  const visitor = new Visitor();
  const csrfToken = await csrfOf(visitor);
  for (const way of ["callback/password", "callback/class-code", "signout"])
    for (const [what, headers] of Object.entries(FOREIGN)) {
      const body = { csrfToken, json: "true" };
      const reply = await site.ask(visitor, "POST", `/api/auth/${way}`, { body, headers });
      sent += 1;
      if (reply.status !== 403) wrong.push(`${way}, ${what}: ${reply.status}`);
    }
  return [row("requests", sent, ""), none("not refused with 403, or rows that changed", wrong)];
}
