import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { table } from "../api/authorisation/table";
import { type Row, row } from "../support/figures";
import { buildSchool, ROLES } from "../support/school";
import { none, type Site } from "./site";

/** Addresses of what stands behind a server, as attackers write them. */
const inside = (port: number) => [
  `http://127.0.0.1:${port}/`,
  `http://localhost:${port}/`,
  `http://[::1]:${port}/`,
  `http://[::ffff:127.0.0.1]:${port}/`,
  `http://2130706433:${port}/`,
  `http://0177.0.0.1:${port}/`,
  `http://0x7f.1:${port}/`,
  `http://127.1:${port}/`,
  `http://example.org@127.0.0.1:${port}/`,
  `//127.0.0.1:${port}/`,
  "http://169.254.169.254/latest/meta-data/",
  "http://metadata.google.internal/",
  "file:///etc/passwd",
  "gopher://127.0.0.1:25/_HELO",
  "postgres://postgres@127.0.0.1/postgres",
];

/** B6: addresses in every field, in links of drafts and in pasted pages; the server asks none of them. */
export async function tryOutgoing(site: Site): Promise<Row[]> {
  let asked = 0;
  const trap = createServer((_, reply) => {
    asked += 1;
    reply.end();
  });
  await new Promise<void>((resolve) => trap.listen(0, "127.0.0.1", resolve));
  const { port } = trap.address() as AddressInfo;
  const before = site.outgoing().length;
  let sent = 0;
  for (const one of table) {
    const role = ROLES.find((each) => one.expected[each] < 400 && each !== "anonymous") ?? "owner";
    await site.forgetTries();
    const school = await buildSchool(site.db);
    const body = one.body?.(school);
    const path = one.path(school);
    for (const address of inside(port)) {
      const said = { referer: address, "x-forwarded-host": address.replace(/^\w*:?\/\//, "") };
      const field = (value: unknown): unknown =>
        typeof value === "string" ? address : Array.isArray(value) ? value.map(field) : value;
      const fields = Object.entries(body ?? {});
      const bodies = fields.length
        ? fields.map(([name, value]) => ({ ...(body as object), [name]: field(value) }))
        : [undefined];
      for (const each of bodies) {
        const shot = { headers: said, ...(each !== undefined && { body: each }) };
        const query = `?url=${encodeURIComponent(address)}&callbackUrl=${encodeURIComponent(address)}`;
        await site.ask(school.who[role], one.method, path + query, shot);
        sent += 1;
      }
    }
  }
  const { who, drafted } = await buildSchool(site.db);
  const path = `/api/drafts/${drafted}`;
  let { draft, revision } = JSON.parse((await site.ask(who.owner, "GET", path)).text);
  for (const link of inside(port).filter((each) => each.startsWith("http"))) {
    draft = { ...draft, origin: { ...draft.origin, link } };
    const reply = await site.ask(who.owner, "PUT", path, { body: { draft, revision } });
    if (reply.status === 200) revision = JSON.parse(reply.text).revision;
    const html = `<article><img src="${link}"><p>The mayor said <a href="${link}">so</a>.</p></article>`;
    await site.ask(who.owner, "POST", "/api/analysis", { body: { text: html } });
    await site.ask(who.owner, "GET", `/_next/image?url=${encodeURIComponent(link)}&w=64&q=75`);
    sent += 3;
  }
  trap.close();
  return [
    row("requests with an address in them", sent, ""),
    none("requests at the address", asked ? [`${asked}`] : []),
    none("connections and look-ups of the server", site.outgoing().slice(before)),
  ];
}
