import { Agent } from "node:http";
import { eq } from "drizzle-orm";
import { hashSecret } from "@/app/_server/password";
import { membership, schoolClass } from "@/db/schema/classes";
import { percentile, type Row, row } from "../support/figures";
import { answerRows } from "./class-hour";
import { answerAtFixedTimes, compare } from "./crowd";
import { addPupils, startOn, withDb } from "./pupils";
import { send } from "./send";

const PUPILS = 1000;
const ANSWERS = 10_000;
const SECONDS = 60;
const SIGN_INS = 300;
const PIN = "4071";

type Name = { code: string; name: string };

/** One pupil signs in with class code, name and PIN, as the page does: first a token for the form, then the form. */
async function signIn(agent: Agent, site: URL, { code, name }: Name): Promise<boolean> {
  const csrf = await new Promise<{ token: string; cookie: string }>((resolve, reject) => {
    fetch(new URL("/api/auth/csrf", site))
      .then(async (reply) => {
        const cookie = reply.headers.getSetCookie().map((line) => line.split(";")[0]);
        const { csrfToken } = (await reply.json()) as { csrfToken: string };
        resolve({ token: csrfToken, cookie: cookie.join("; ") });
      })
      .catch(reject);
  });
  const fields = { code, name, pin: PIN, isNew: "false", csrfToken: csrf.token, json: "true" };
  const reply = await send(agent, site, {
    method: "POST",
    path: "/api/auth/callback/class-code",
    cookie: csrf.cookie,
    body: JSON.stringify(fields),
  });
  return reply.status === 200;
}

/** L6: three hundred pupils sign in within the minute in which a thousand others answer. */
export async function measureSignIns(postgres: string): Promise<Row[]> {
  const server = await startOn(postgres);
  const pinHash = await hashSecret(PIN);
  const { pupils, names } = await withDb(postgres, async (db) => {
    const made = await addPupils(db, PUPILS);
    await db.update(membership).set({ pinHash });
    const found = await db
      .select({ code: schoolClass.joinCode, name: membership.nickname })
      .from(membership)
      .innerJoin(schoolClass, eq(schoolClass.id, membership.classId))
      .limit(SIGN_INS);
    return { pupils: made, names: found };
  });
  const agent = new Agent({ keepAlive: true });
  const site = new URL(server.url);
  const times: number[] = [];
  let refused = 0;
  const begun = performance.now();
  const comeIn = names.map(async (name, at) => {
    const due = begun + (at / SIGN_INS) * SECONDS * 1000;
    await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
    if (!(await signIn(agent, site, name).catch(() => false))) refused += 1;
    times.push(performance.now() - due);
  });
  const [seen] = await Promise.all([
    answerAtFixedTimes(server.url, pupils, ANSWERS, SECONDS),
    ...comeIn,
  ]);
  agent.destroy();
  await server.stop();
  const found = await withDb(postgres, (_, client) => compare(client, seen));
  return [
    row(`${SIGN_INS} sign-ins, p50`, percentile(times, 0.5), "ms"),
    row(`${SIGN_INS} sign-ins, p95`, percentile(times, 0.95), "ms", 3000),
    row("sign-ins that were no success", refused, "", 0),
    ...answerRows(seen, found, { p99: 1000, answers: ANSWERS }),
  ];
}
