import { eq } from "drizzle-orm";
import { invitationToken } from "@/app/_server/invitation-token";
import { shareToken } from "@/app/_server/share-token";
import { share } from "@/db/schema/attempts";
import { invitation, schoolClass } from "@/db/schema/classes";
import { account } from "@/db/schema/identity";
import { addClass, addTeacher } from "../support/classroom";
import { missingIn } from "../support/copies";
import { type Row, row } from "../support/figures";
import { plantClass, plantPupil, plantTeacher } from "../support/pupil-data";
import { buildSchool } from "../support/school";
import { newTeacher, PASSWORD, signIn } from "../support/sign-in";
import { rowsOf, tablesWith } from "../support/tables";
import { Visitor } from "../support/visitor";
import { contextOf, withBrowser } from "./browser";
import { pagesOf } from "./pages";
import { none, type Site } from "./site";

const NAME = "Zephyrine Quill";
const EMAIL = "zephyrine.quill@school.example";
const SENDERS = ["127.0.0.77", "203.0.113.77"];

/** Hosts other than ours that a browser asks on every page there is. */
async function strangers({ db, url }: Site): Promise<{ pages: number; hosts: string[] }> {
  const school = await buildSchool(db);
  const paths = [...pagesOf(school), `/r/${school.shown}`];
  const hosts = new Set<string>();
  await withBrowser(async (browser) => {
    for (const who of [school.who.owner, school.who.student]) {
      const context = await contextOf(browser, url, who);
      context.on("request", (request) => {
        const { host, protocol } = new URL(request.url());
        if (protocol.startsWith("http") && host !== new URL(url).host) hosts.add(request.url());
      });
      const page = await context.newPage();
      for (const path of paths) await page.goto(url + path, { waitUntil: "load" });
      await context.close();
    }
  });
  return { pages: paths.length * 2, hosts: [...hosts] };
}

/** Does what leaves traces in a careless log: signs in rightly and wrongly, joins, mails, shares, sends nonsense. */
async function leaveTraces(site: Site): Promise<string[]> {
  const { db } = site;
  const [from = "", told = ""] = SENDERS;
  const visitor = new Visitor();
  await visitor.post("/api/accounts", { ...newTeacher(EMAIL), name: NAME });
  const headers = { "x-forwarded-for": told };
  for (const password of [PASSWORD, "a wrong password of Zephyrine"])
    await signIn(new Visitor(), "password", { email: EMAIL, password }, headers);
  const code = "H4RB0VRT";
  await addClass(db, await addTeacher(db), { joinCode: code });
  const joined = { code, name: NAME, pin: "407193", isNew: "true" };
  for (const name of [NAME, "Quentin Quill"])
    await signIn(visitor, "class-code", { ...joined, name }, headers);
  const body = { email: EMAIL };
  await site.ask(visitor, "POST", "/api/password-reset", { body, headers, from });
  await site.ask(visitor, "POST", "/api/disputes", { raw: `{"reason":"${NAME}"`, headers, from });
  await site.ask(visitor, "GET", `/api/attempts/${encodeURIComponent(NAME)}`, { headers, from });
  await site.ask(visitor, "GET", `/lessons/x?name=${encodeURIComponent(NAME)}`, { headers, from });
  return [
    "Zephyrine",
    "Quentin",
    EMAIL,
    code,
    "407193",
    PASSWORD,
    ...SENDERS,
    visitor.cookie ?? "?",
  ];
}

/** Words of people, and tokens of theirs, that the server's log holds. */
async function inLog(site: Site): Promise<{ lines: number; found: string[] }> {
  const { db } = site;
  const traces = await leaveTraces(site);
  const emails = await db.select({ email: account.email }).from(account);
  const codes = await db.select({ code: schoolClass.joinCode }).from(schoolClass);
  const shares = await db.select({ id: share.id }).from(share);
  const invitations = await db.select({ id: invitation.id }).from(invitation);
  const words = [
    ...traces,
    ...emails.flatMap(({ email }) => email ?? []),
    ...codes.map(({ code }) => code),
    ...shares.map(({ id }) => shareToken(id)),
    ...invitations.map(({ id }) => invitationToken(id)),
    ...["tenant-7c1e", "__xss", "echo-7f3a", "seven grey herons"],
  ];
  const log = site.server.log();
  const found = words.filter((word) => log.includes(word));
  const addresses = log.match(/\b\d{1,3}(\.\d{1,3}){3}\b/g) ?? [];
  // The server says once where it listens.
  const foreign = addresses.filter((address) => address !== "127.0.0.1" && address !== "0.0.0.0");
  const mails = log.match(/[\w.+-]+@[\w-]+\.\w+/g) ?? [];
  return { lines: log.split("\n").length, found: [...found, ...foreign, ...mails] };
}

/** What a pupil's own copy lacks, and what is left of them once they are erased. */
async function leftOf(site: Site): Promise<{ rows: number; missing: string[]; left: string[] }> {
  const { db } = site;
  const teacher = await plantTeacher(db);
  const planted = await plantClass(db, teacher);
  const name = "Isaura of the owls";
  const pupil = await plantPupil(db, planted, name);
  const rows = await rowsOf(db, [{ table: "learner", id: pupil.learnerId }]);
  const copy = await site.ask(pupil, "GET", "/api/account/export");
  const missing = missingIn(JSON.parse(copy.text), rows);
  const ids = [...rows.values()].flat().flatMap(({ id }) => (typeof id === "string" ? [id] : []));
  const reply = await site.ask(pupil, "DELETE", "/api/account/data");
  const left = reply.status === 204 ? [] : [`erasing answered ${reply.status}`];
  left.push(...(await tablesWith(db, [...ids, pupil.learnerId, pupil.accountId, name])));
  const erased = await site.ask(teacher, "DELETE", `/api/classes/${planted.classId}`, {
    body: {
      name: (await db.select().from(schoolClass).where(eq(schoolClass.id, planted.classId)))[0]
        ?.name,
    },
  });
  if (erased.status !== 204) left.push(`erasing the class answered ${erased.status}`);
  left.push(...(await tablesWith(db, [planted.classId])));
  return { rows: ids.length, missing, left };
}

/** A9: no other site hears of anybody, no log holds anybody, a copy is whole, and erasing leaves nothing. */
export async function tryPrivacy(site: Site): Promise<Row[]> {
  const { pages, hosts } = await strangers(site);
  const { rows, missing, left } = await leftOf(site);
  const { lines, found } = await inLog(site);
  return [
    row("pages opened", pages, ""),
    none("other hosts a page asked", hosts),
    none("connections the server opened to anything but its database", site.outgoing()),
    row("lines of the log", lines, ""),
    none("names, addresses and tokens in it", found),
    row("rows about one pupil", rows, ""),
    none("rows missing in their copy", missing),
    none("tables that still hold something of them, or of the class", left),
  ];
}
