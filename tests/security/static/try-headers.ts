import { table } from "../../api/authorisation/table";
import { type Row, row } from "../../support/figures";
import { buildSchool } from "../../support/school";
import { pagesOf } from "../pages";
import { none, type Site } from "../site";
import { headerFaults, type Kind } from "./headers";

/** Routes that say the same to everybody who may ask. */
const PUBLIC = new Set([
  "/api/lessons",
  "/api/lessons/[slug]",
  "/api/lessons/[slug]/[version]",
  "/r/[token]",
  "/r/[token]/card.png",
]);

const FILES = [
  "/favicon.svg",
  "/preview.png",
  "/share.css",
  "/share.js",
  "/sw.js",
  "/manifest.webmanifest",
];

type Asked = { method: string; path: string; kind: Kind; isPublic: boolean };

const kindOf = (route: string, status: number): Kind => {
  if (route === "/r/[token]") return "shared";
  return route.endsWith("card.png") && status < 400 ? "picture" : "data";
};

/** S1: the headers of every route and page, as they are and as they fail, of files, and of what is not there. */
export async function tryHeaders({ db, ask }: Site): Promise<Row[]> {
  const faults: string[] = [];
  let replies = 0;
  const look = async ({ method, path, kind, isPublic }: Asked, who = school.who.anonymous) => {
    const { status, headers } = await ask(who, method, path);
    replies += 1;
    for (const fault of headerFaults(headers, kind, isPublic))
      faults.push(`${method} ${path} (${status}): ${fault}`);
    return headers;
  };
  const school = await buildSchool(db);
  const { owner, student, anonymous } = school.who;

  for (const { method, route, path, body } of table) {
    for (const who of [owner, student, anonymous]) {
      const sent = body?.(school);
      const { status, headers } = await ask(who, method, path(school), { body: sent });
      replies += 1;
      const isPublic = PUBLIC.has(route) && status < 400;
      for (const fault of headerFaults(headers, kindOf(route, status), isPublic))
        faults.push(`${method} ${route} (${status}): ${fault}`);
    }
  }
  const fresh = await buildSchool(db);
  for (const path of pagesOf(fresh))
    for (const who of [fresh.who.owner, fresh.who.student, fresh.who.anonymous])
      await look({ method: "GET", path, kind: "page", isPublic: false }, who);

  for (const path of FILES) await look({ method: "GET", path, kind: "file", isPublic: true });
  const { text } = await ask(anonymous, "GET", "/");
  const built = [...new Set(text.match(/\/_next\/static\/[^"\\]+\.(?:js|css|woff2)/g) ?? [])];
  for (const path of built) await look({ method: "GET", path, kind: "built", isPublic: true });

  const nowhere: Asked[] = [
    { method: "GET", path: "/no-such-page", kind: "page", isPublic: false },
    { method: "GET", path: "/teach/no-such-page", kind: "page", isPublic: false },
    { method: "GET", path: "/api/no-such-route", kind: "data", isPublic: false },
    { method: "GET", path: "/%ff", kind: "data", isPublic: false },
    { method: "GET", path: "/api/%ff", kind: "data", isPublic: false },
    { method: "GET", path: "/r/unknown", kind: "shared", isPublic: false },
    // The framework's own word, without a body.
    { method: "PUT", path: "/api/lessons", kind: "data", isPublic: true },
    { method: "POST", path: "/lessons", kind: "page", isPublic: false },
    { method: "OPTIONS", path: "/api/lessons", kind: "data", isPublic: true },
    { method: "GET", path: "/_next/static/chunks/none.js", kind: "built", isPublic: true },
  ];
  for (const one of nowhere) await look(one);

  const nonces = new Set<string>();
  for (let visit = 0; visit < 5; visit += 1) {
    const { headers } = await ask(anonymous, "GET", "/");
    nonces.add(/'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1] ?? "");
  }
  return [
    row("replies looked at", replies, ""),
    none("headers missing or wrong", [...new Set(faults)]),
    { what: "nonces of five visits", value: `${nonces.size}`, limit: "5", kept: nonces.size === 5 },
  ];
}
