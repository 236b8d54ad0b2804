import { sql } from "drizzle-orm";
import type { Db } from "@/db/types";
import { table } from "../api/authorisation/table";
import { type Row, row } from "../support/figures";
import { fingerprint } from "../support/fingerprint";
import { buildSchool, type Role, type School } from "../support/school";
import { none, type Site } from "./site";

/** Stands in everything of the other school that has words. */
const WORD = "tenant-7c1e";

/** Everybody of one school, and as whom the other school's table sees them. */
const SEEN: [Role, Role][] = [
  ["owner", "otherTeacher"],
  ["coTeacher", "otherTeacher"],
  ["student", "otherStudent"],
  ["removedStudent", "removedStudent"],
  ["guest", "guest"],
  ["anonymous", "anonymous"],
];

async function mark(db: Db, { classId, secondClass, drafted, disputed, who }: School) {
  const ours = sql`in (${classId}, ${secondClass})`;
  await db.execute(sql`update class set name = name || ${` ${WORD}`} where id ${ours}`);
  await db.execute(
    sql`update membership set nickname = nickname || ${` ${WORD}`} where class_id ${ours}`,
  );
  await db.execute(
    sql`update account set name = ${WORD} where id = ${who.owner.accountId} or id = ${who.coTeacher.accountId}`,
  );
  await db.execute(
    sql`update draft set body = jsonb_set(body, '{title}', ${JSON.stringify(WORD)}::jsonb) where id = ${drafted}`,
  );
  await db.execute(
    sql`update dispute set reason = ${`Because of ${WORD}.`} where id = ${disputed}`,
  );
}

/** These are no ids but secrets: whoever has one may use it, whoever they are. */
const SECRETS: readonly string[] = ["invite", "reset", "shown"];

/** One school with single ids exchanged for another's. */
function mixtures(own: School, theirs: School): [string, School][] {
  const keys = (Object.keys(own) as (keyof School)[]).filter(
    (key) => typeof own[key] === "string" && own[key] !== theirs[key] && !SECRETS.includes(key),
  );
  const { invite, reset, shown, who } = own;
  const all = { ...theirs, invite, reset, shown, who };
  return [
    ["all ids theirs", all],
    ...keys.map((key): [string, School] => [`their ${key}`, { ...own, [key]: theirs[key] }]),
    ...keys.map((key): [string, School] => [
      `own ${key}, else theirs`,
      { ...all, [key]: own[key] },
    ]),
  ];
}

/** A2: every request of one school, sent again by its people with the ids of another school in every combination. */
export async function tryTenants(site: Site): Promise<Row[]> {
  const { db } = site;
  const read: string[] = [];
  const wrote: string[] = [];
  let sent = 0;
  const theirs = await buildSchool(db);
  await mark(db, theirs);
  let before = await theirRows(db, theirs);
  for (const one of table) {
    await site.forgetTries();
    let own = await buildSchool(db);
    for (const [role, seen] of SEEN) {
      const asked = new Set<string>();
      const plain = JSON.stringify([one.path(own), shapeOf(one.body?.(own))]);
      for (const [what, mixed] of mixtures(own, theirs)) {
        const path = one.path(mixed);
        const body = one.body?.(mixed);
        const shape = JSON.stringify([path, shapeOf(body)]);
        // Where an id plays no part the request is their own, or was sent already.
        if (shape === plain || asked.has(shape)) continue;
        asked.add(shape);
        const unchanged = one.expected[seen] >= 400 ? await fingerprint(db) : "";
        const reply = await site.ask(own.who[role], one.method, path, { body });
        sent += 1;
        const name = `${one.method} ${one.route}, ${what}, for ${role}: ${reply.status}`;
        if (reply.text.includes(WORD)) read.push(`${name} ${reply.text}`);
        if (reply.status >= 400 && unchanged && (await fingerprint(db)) !== unchanged)
          wrote.push(`${name}, refused`);
        if (reply.status < 400 && one.method !== "GET") own = await buildSchool(db);
      }
    }
    const after = await theirRows(db, theirs);
    if (after !== before) wrote.push(`${one.method} ${one.route} changed the other school`);
    before = after;
  }
  return [
    row("requests with another school's ids", sent, ""),
    none("replies with words of the other school", read),
    none("writes into the other school, or by who was refused", wrote),
  ];
}

/** Ids made for the one request are new each time and say nothing. */
const shapeOf = (body: unknown): string =>
  typeof body === "object" && body !== null
    ? JSON.stringify({ ...body, ...("id" in body && { id: null }), email: null })
    : "";

/** The other school's rows, whatever is tied to its classes and people, as one line. */
async function theirRows(db: Db, { classId, secondClass, who }: School): Promise<string> {
  const learners = [who.owner, who.coTeacher, who.student].map(({ learnerId }) => learnerId);
  const classes = [classId, secondClass];
  const list = (ids: string[]) =>
    sql.join(
      ids.map((id) => sql`${id}::uuid`),
      sql`, `,
    );
  const parts = [
    sql`select t::text as line from class t where id in (${list(classes)})`,
    sql`select t::text from membership t where class_id in (${list(classes)})`,
    sql`select t::text from assignment t where class_id in (${list(classes)})`,
    sql`select t::text from live_session t where class_id in (${list(classes)})`,
    sql`select t::text from transfer_check t where class_id in (${list(classes)})`,
    sql`select t::text from invitation t where class_id in (${list(classes)})`,
    sql`select t::text from learner t where id in (${list(learners)})`,
    sql`select t::text from account t where learner_id in (${list(learners)})`,
    sql`select t::text from attempt t where learner_id in (${list(learners)})`,
    sql`select a::text from answer a join attempt t on a.attempt_id = t.id where t.learner_id in (${list(learners)})`,
    sql`select t::text from live_answer t where learner_id in (${list(learners)})`,
    sql`select t::text from dispute t where learner_id in (${list(learners)})`,
    sql`select d::text from draft d join account t on d.owner_id = t.id where t.learner_id in (${list(learners)})`,
    sql`select s::text from share s join attempt t on s.attempt_id = t.id where t.learner_id in (${list(learners)})`,
  ];
  const { rows } = await db.execute<{ line: string }>(sql.join(parts, sql` union all `));
  return rows
    .map(({ line }) => line)
    .sort()
    .join("\n");
}
