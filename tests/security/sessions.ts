import { v7 } from "uuid";
import { mailTokenHash } from "@/app/_server/mail";
import { mailToken } from "@/db/schema/identity";
import { startServer } from "../e2e/support/server";
import { type Row, row } from "../support/figures";
import { buildSchool } from "../support/school";
import { copyOf, csrfOf, newTeacher, PASSWORD, signIn, signOut, whoIs } from "../support/sign-in";
import { Visitor } from "../support/visitor";
import { none, type Site } from "./site";
import { send } from "./wire";

const NEW_PASSWORD = "nine red kites over the barn";

const tokenIn = (cookie: string | undefined) => /(?:^|; )session=([^;]+)/.exec(cookie ?? "")?.[1];

async function teacher(email: string): Promise<Visitor> {
  const visitor = new Visitor();
  await visitor.post("/api/accounts", newTeacher(email));
  await signIn(visitor, "password", { email, password: PASSWORD });
  return visitor;
}

/** A session that somebody planted before, or had before, is not the one that signing in makes. */
async function fixation(): Promise<string[]> {
  const found: string[] = [];
  const email = `${v7()}@example.org`;
  const first = await teacher(email);
  const before = copyOf(first);
  await signIn(first, "password", { email, password: PASSWORD });
  if (tokenIn(first.cookie) === tokenIn(before.cookie)) found.push("the same token as before");
  if (await whoIs(before)) found.push("the token from before still leads in");
  const planted = new Visitor();
  planted.cookie = "session=planted-by-somebody";
  await signIn(planted, "password", { email, password: PASSWORD });
  if (tokenIn(planted.cookie) === "planted-by-somebody") found.push("a planted token stayed");
  const victim = new Visitor();
  victim.cookie = first.cookie;
  await signOut(victim);
  if (await whoIs(first)) found.push("a copied token outlives signing out");
  return found;
}

/** What ends somebody's rights, and whether their very next request knows. */
async function endings({ db }: Site): Promise<string[]> {
  const found: string[] = [];
  const gone = async (what: string, visitor: Visitor) => {
    if (await whoIs(visitor)) found.push(`${what}: the session goes on`);
  };
  const email = `${v7()}@example.org`;
  const changed = await teacher(email);
  const token = v7();
  await db.insert(mailToken).values({
    tokenHash: mailTokenHash(token),
    purpose: "reset",
    email,
    expiresAt: new Date(Date.now() + 60_000),
  });
  await new Visitor().post(`/api/password-reset/${token}`, { password: NEW_PASSWORD });
  await gone("a new password", changed);
  const reused = await new Visitor().post(`/api/password-reset/${token}`, { password: PASSWORD });
  if (reused.status !== 410) found.push(`a link for a password works twice: ${reused.status}`);
  const twice = [new Visitor(), new Visitor()];
  for (const each of twice) await signIn(each, "password", { email, password: NEW_PASSWORD });
  const [here, there] = twice as [Visitor, Visitor];
  await here.post("/api/account/sign-out-everywhere", {});
  await gone("signing out everywhere", there);

  const { who, classId, pupil, twin, live, coMembership } = await buildSchool(db);
  const { owner, student, coTeacher } = who;
  const seen = await student.get(`/api/live/${live}`);
  await owner.send("DELETE", `/api/classes/${classId}/pupils/${pupil}`);
  const unseen = await student.get(`/api/live/${live}`);
  if (seen.status !== 200 || unseen.status !== 404)
    found.push(`a removed pupil: ${seen.status}, then ${unseen.status}`);
  await owner.send("PATCH", `/api/classes/${classId}/pupils/${twin}`, {
    body: JSON.stringify({ resetPin: true }),
  });
  const led = await coTeacher.get(`/api/classes/${classId}/report.csv`);
  await owner.send("DELETE", `/api/classes/${classId}/teachers/${coMembership}`);
  const ledNoMore = await coTeacher.get(`/api/classes/${classId}/report.csv`);
  if (led.status !== 200 || ledNoMore.status !== 404)
    found.push(`a removed co-teacher: ${led.status}, then ${ledNoMore.status}`);
  const leaver = copyOf(student);
  await student.send("DELETE", "/api/account/data");
  await gone("erasing oneself", leaver);
  return found;
}

/** Every cookie that carries a right, as a site behind https sets it. */
async function flags(site: Site): Promise<{ cookies: number; wrong: string[] }> {
  const server = await startServer({ ...site.env, APP_URL: "https://school.example" });
  const headers = {
    origin: "https://school.example",
    host: "school.example",
    "content-type": "application/json",
  };
  const lines: string[] = [];
  const jar = new Map<string, string>();
  const ask = async (method: string, path: string, body?: unknown) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const reply = await send(server.url, {
      method,
      path,
      headers: { ...headers, ...(cookie && { cookie }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    for (const line of reply.headers["set-cookie"] ?? []) {
      lines.push(line);
      const [name = "", value = ""] = line.split(";")[0]?.split(/=(.*)/) ?? [];
      jar.set(name, value);
    }
    return reply;
  };
  await ask("POST", "/api/attempts", { id: v7(), lesson: "who-says-so", version: 1 });
  const email = `${v7()}@example.org`;
  await ask("POST", "/api/accounts", newTeacher(email));
  const { csrfToken } = JSON.parse((await ask("GET", "/api/auth/csrf")).text);
  const fields = { email, password: PASSWORD, csrfToken, json: "true" };
  await ask("POST", "/api/auth/callback/password", fields);
  await server.stop();
  const names = lines.map((line) => line.split("=")[0] ?? "");
  const expected = ["__Host-session", "__Host-guest", "__Host-auth-csrf"];
  const wrong = [
    ...expected.filter((name) => !names.includes(name)).map((name) => `${name} was not set`),
    ...lines.filter(
      (line) =>
        !/^__Host-/.test(line) ||
        !/; Secure/i.test(line) ||
        !/; HttpOnly/i.test(line) ||
        !/; SameSite=Lax/i.test(line) ||
        !/; Path=\/(;|$)/i.test(line) ||
        /; Domain=/i.test(line),
    ),
  ];
  return { cookies: lines.length, wrong };
}

/** A5: sessions are made anew, carried safely, and end when they should. */
export async function trySessions(site: Site): Promise<Row[]> {
  const { cookies, wrong } = await flags(site);
  const csrf = await csrfOf(new Visitor());
  return [
    none("ways to fix a session", await fixation()),
    none("rights that outlive their end", await endings(site)),
    row("cookies set behind https", cookies, ""),
    none("without __Host-, Secure, HttpOnly or SameSite=Lax", wrong),
    none("a sign-in without a token against forgery", csrf ? [] : ["none"]),
  ];
}
