import { sql } from "drizzle-orm";
import { failedTry } from "@/db/schema/identity";
import { percentile, type Row, row } from "../support/figures";
import { csrfOf, newTeacher, PASSWORD } from "../support/sign-in";
import { Visitor } from "../support/visitor";
import { none, type Site } from "./site";
import { each } from "./wire";

const EMAIL = "guessed@school.example";
const TRIES = 1000;
const PAIRS = 60;

/** A8: a thousand wrong passwords reach the hash ten times; how long a refusal takes does not tell who has an account. */
export async function tryGuessing(site: Site): Promise<Row[]> {
  const visitor = new Visitor();
  await visitor.post("/api/accounts", newTeacher(EMAIL));
  const csrfToken = await csrfOf(visitor);
  const signIn = async (email: string, password: string) => {
    const body = { email, password, csrfToken, json: "true" };
    const reply = await site.ask(visitor, "POST", "/api/auth/callback/password", { body });
    const error = new URL(JSON.parse(reply.text).url).searchParams.get("error");
    return { outcome: error ?? "in", ms: reply.ms };
  };
  const outcomes = await each(
    Array.from({ length: TRIES }, (_, at) => at),
    (at) => signIn(at % 2 ? EMAIL : EMAIL.toUpperCase(), `guess number ${at}`),
  );
  const hashed = outcomes.filter(({ outcome }) => outcome !== "limit/reached").length;
  const led = outcomes.filter(({ outcome }) => outcome === "in").map(({ outcome }) => outcome);
  const during = await signIn(EMAIL, PASSWORD);
  await site.db.update(failedTry).set({ expire: sql`clock_timestamp() - interval '1 second'` });
  const after = await signIn(EMAIL, PASSWORD);

  const known: number[] = [];
  const unknown: number[] = [];
  for (let pair = 0; pair < PAIRS; pair += 1) {
    if (pair % 4 === 0) await site.forgetTries();
    const ask = async (email: string, times: number[]) =>
      times.push((await signIn(email, "a wrong password")).ms);
    const both = [() => ask(EMAIL, known), () => ask("nobody@school.example", unknown)];
    for (const one of pair % 2 ? both : both.reverse()) await one();
  }
  const differences = known.map((ms, at) => ms - (unknown[at] ?? ms));
  return [
    row(`wrong passwords of ${TRIES} that reached the hash`, hashed, "", 10),
    none("wrong passwords that led in", led),
    none("the right one led in during the limit", during.outcome === "in" ? ["in"] : []),
    none("still shut out after the wait", after.outcome === "in" ? [] : [after.outcome]),
    row("refusal of a known address, median", percentile(known, 0.5), "ms"),
    row("refusal of an unknown address, median", percentile(unknown, 0.5), "ms"),
    row(
      "difference of two asked in a row, median",
      Math.abs(percentile(differences, 0.5)),
      "ms",
      5,
    ),
  ];
}
