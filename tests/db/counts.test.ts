import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { findAdministrator } from "@/db/queries/administrators";
import { countAll } from "@/db/queries/counts";
import { account, learner } from "@/db/schema/identity";
import { test } from "../support/api";
import { addTeacher } from "../support/classroom";
import { ADMIN, buildSchool } from "../support/school";

const ADMINS = { adminEmails: [ADMIN], proof: false };

const asAccount = (row: { id: string; email: string | null }) => ({ ...row, name: null });

test("only whoever has an administrator's address is one, and only with proof where it can be had", async ({
  seeded,
}) => {
  await buildSchool(seeded);
  const all = await seeded.select({ id: account.id, email: account.email }).from(account);
  const found: (string | null)[] = [];
  for (const each of all)
    if (await findAdministrator(seeded, asAccount(each), ADMINS)) found.push(each.email);
  expect(found).toEqual([ADMIN]);
  const own = all.find(({ email }) => email === ADMIN);
  if (!own) throw new Error("the school has an administrator");
  const withProof = { ...ADMINS, proof: true };
  expect(await findAdministrator(seeded, asAccount(own), withProof)).toBeUndefined();
  await seeded.update(account).set({ emailProvedAt: sql`clock_timestamp()` });
  expect(await findAdministrator(seeded, asAccount(own), withProof)).toBeDefined();
});

test("counts what there is; guests beyond a hundred thousand are not counted one by one", async ({
  seeded,
}) => {
  const { accountId } = await addTeacher(seeded, ADMIN);
  const asked = { id: accountId, email: ADMIN, name: null };
  const administrator = await findAdministrator(seeded, asked, ADMINS);
  if (!administrator) throw new Error("the first teacher is an administrator");
  await buildSchool(seeded);
  const answers = await seeded.execute<{ n: number }>(sql`select count(*)::int as n from answer`);
  const counts = await countAll(seeded, administrator);
  expect(counts.teachers.n).toBe(await seeded.$count(account, sql`email is not null`));
  expect(counts.pupils.n).toBe(await seeded.$count(account, sql`email is null`));
  const exact = { n: answers.rows[0]?.n, how: "exact" };
  expect([counts.answers, counts.answersToday, counts.answersWeek]).toEqual([exact, exact, exact]);
  await seeded.execute(
    sql`insert into ${learner} (id, kind) select gen_random_uuid(), 'guest' from generate_series(1, 100001)`,
  );
  expect((await countAll(seeded, administrator)).guests).toEqual({ n: 100_000, how: "more" });
});
