import { randomInt } from "node:crypto";
import { schoolClass } from "@/db/schema/classes";
import { addClass, addTeacher } from "../support/classroom";
import { percentile, type Row, row, rowAtLeast } from "../support/figures";
import { csrfOf } from "../support/sign-in";
import { Visitor } from "../support/visitor";
import { none, type Site } from "./site";
import { each } from "./wire";

const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GUESSES = 10_000;
const ADDRESSES = 200;
const PUPILS = 40;

const guessed = () => Array.from({ length: 8 }, () => LETTERS[randomInt(32)]).join("");
const forged = () => `203.0.113.${randomInt(256)}`;

/** What headers say that proxies write, each with an address of the sender's choice. */
const lies = () => ({
  "x-forwarded-for": forged(),
  "x-real-ip": forged(),
  "cf-connecting-ip": forged(),
  "true-client-ip": forged(),
  forwarded: `for=${forged()}`,
});

type Tally = Record<string, number>;

/** A4: guessing class codes finds none, from one address, with forged ones and from 200 true ones; a class still comes in. */
export async function tryCodes(site: Site): Promise<Row[]> {
  const code = "H4RB0VRS";
  await addClass(site.db, await addTeacher(site.db), { joinCode: code });
  const visitor = new Visitor();
  const csrfToken = await csrfOf(visitor);
  const join = async (
    { code: typed, name }: { code: string; name: string },
    headers: Record<string, string>,
    from: string,
  ) => {
    const body = { code: typed, name, pin: "4071", isNew: "true", csrfToken, json: "true" };
    const path = "/api/auth/callback/class-code";
    const reply = await site.ask(visitor, "POST", path, { body, headers, from });
    const url = new URL(JSON.parse(reply.text).url);
    return { outcome: url.searchParams.get("error") ?? "in", ms: reply.ms };
  };
  const guess = async (tally: Tally, headers: Record<string, string>, from: string) => {
    const { outcome } = await join({ code: guessed(), name: "Mia" }, headers, from);
    tally[outcome] = (tally[outcome] ?? 0) + 1;
  };
  const turns = (count: number) => Array.from({ length: count }, (_, at) => at);

  const one: Tally = {};
  // One after the other at first, so that it is plain at which guess the limit begins.
  for (const at of turns(60)) await guess(one, at < 20 ? {} : lies(), "127.0.0.9");
  const before = one["join/refused"] ?? 0;
  await each(turns(GUESSES - 60), () => guess(one, lies(), "127.0.0.9"));
  const many: Tally = {};
  await each(turns(GUESSES), (at) => guess(many, {}, `127.0.1.${at % ADDRESSES}`));
  const classes = await site.db.select({ code: schoolClass.joinCode }).from(schoolClass);

  const begun = performance.now();
  const school = await each(turns(PUPILS), (at) =>
    join({ code: code.toLowerCase(), name: `Pupil ${at}` }, {}, "127.0.0.10"),
  );
  const seconds = (performance.now() - begun) / 1000;
  const inside = school.filter(({ outcome }) => outcome === "in").length;
  const other = Object.keys({ ...one, ...many }).filter(
    (outcome) => outcome !== "join/refused" && outcome !== "limit/reached",
  );
  return [
    row("classes with a code", classes.length, ""),
    row("guesses looked up before the limit, one address", before, "", 30),
    row("guesses looked up of 10,000 with forged addresses", one["join/refused"] ?? 0, "", 30),
    row(
      `guesses looked up of 10,000 from ${ADDRESSES} true addresses`,
      many["join/refused"] ?? 0,
      "",
      30 * ADDRESSES,
    ),
    none("guesses that led in, or otherwise", other),
    rowAtLeast(`pupils of ${PUPILS} behind one address who came in`, inside, PUPILS),
    row("until all were in", seconds, "s", 60),
    row(
      "joining, p95",
      percentile(
        school.map(({ ms }) => ms),
        0.95,
      ),
      "ms",
    ),
  ];
}
