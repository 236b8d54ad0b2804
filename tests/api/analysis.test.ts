import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { POST } from "@/app/api/analysis/route";
import { failedTry } from "@/db/schema/identity";
import type { Db } from "@/db/types";
import { type Analysis, analysisSchema } from "@/lib/analysis/analysis";
import { MOST_CHARACTERS } from "@/lib/studio/draft";
import { test, Visitor } from "../support/api";

const REPORT = `Bridge to Reopen on Monday

The harbour bridge will reopen on Monday, the port office said. "We checked every bolt," engineer Ana Rell told reporters.`;

type Line = { done?: number; analysis?: Analysis; problem?: { type: string } };
type Problem = { type: string; title: string; detail?: string };

const send = (text: string, headers: Record<string, string> = {}) =>
  new Visitor().send<Problem>("POST", "/api/analysis", { body: JSON.stringify({ text }), headers });

const linesOf = (text: string): Line[] =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

/** Every row of every table, as text. */
async function everything(db: Db): Promise<string> {
  const tables = await db.execute<{ name: string }>(
    sql`select table_name as name from information_schema.tables where table_schema = 'public'`,
  );
  const rows = await Promise.all(
    tables.rows.map(({ name }) => db.execute(sql`select * from ${sql.identifier(name)}`)),
  );
  return JSON.stringify(rows.map(({ rows: each }) => each));
}

describe("a text that is sent", () => {
  test("comes back analysed, after lines that say how far it is", async ({ served: _db }) => {
    const { status, headers, text } = await send(REPORT);
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("application/x-ndjson");
    expect(headers.get("cache-control")).toBe("no-store");
    const lines = linesOf(text);
    const shares = lines.slice(0, -1).map(({ done }) => done);
    expect(shares).toEqual(shares.toSorted());
    expect(shares.every((share) => share !== undefined && share >= 0 && share <= 1)).toBe(true);
    const analysis = analysisSchema.parse(lines.at(-1)?.analysis);
    expect(analysis.text).toContain("The harbour bridge will reopen on Monday");
    expect(analysis.blocks[0]?.kind).toBe("headline");
  });

  test("is stored in no table; log.test.ts shows that it is in no log", async ({ served }) => {
    await send(REPORT);
    expect(await everything(served)).not.toMatch(/harbour|bolt|Rell/);
  });

  test("as HTML is made plain, and its scripts are gone", async ({ served: _db }) => {
    const html = `<h1>Bridge &amp; Ferry</h1><script>alert(1)</script><p onclick="x()">It is shut, <b>he</b> said.</p>`;
    const { text } = await send(html);
    const { text: words } = analysisSchema.parse(linesOf(text).at(-1)?.analysis);
    expect(words).toContain("Bridge & Ferry");
    expect(words).toContain("It is shut, he said.");
    expect(words).not.toMatch(/alert|onclick|<|>/);
  });

  test.for(["", "  \n\t ", "<p> </p>", "\u200b\u202e"])(
    "is asked for when there is nothing to read: %j",
    async (text, { served: _db }) => {
      const { status, body } = await send(text);
      expect([status, body.type]).toEqual([422, "text/empty"]);
    },
  );

  test("longer than can be read is refused with both lengths", async ({ served: _db }) => {
    const { status, body } = await send(`${"word ".repeat(12_000)}end`);
    expect([status, body.type]).toEqual([422, "text/too-long"]);
    expect(body.detail).toContain("60,003");
    expect(body.detail).toContain("50,000");
  });

  test("of 100,000 words is refused in the same way", async ({ served: _db }) => {
    const { body } = await send("word ".repeat(100_000));
    expect(body.type).toBe("text/too-long");
  });

  test("is measured by its words, not by the HTML around them", async ({ served: _db }) => {
    const html = `<p style="${"x".repeat(MOST_CHARACTERS)}">The bridge is shut, he said.</p>`;
    expect((await send(html)).status).toBe(200);
  });

  test("by another site is refused", async ({ served: _db }) => {
    const { status } = await send(REPORT, { origin: "https://elsewhere.example" });
    expect(status).toBe(403);
  });
});

describe("many texts from one network", () => {
  test("are read up to a limit that ends; other networks go on", async ({ served }) => {
    const from = (address: string) => ({ "x-forwarded-for": address });
    const long = `${"The bridge is shut, the mayor said. ".repeat(1380)}`;
    const ask = (address: string) => send(long, from(address));
    let allowed = 0;
    while (allowed < 100 && (await takeOnly(served, "192.0.2.7")) !== 429) allowed += 1;
    expect(allowed).toBeGreaterThanOrEqual(30);
    const refused = await ask("192.0.2.7");
    expect([refused.status, refused.body.type]).toEqual([429, "text/many"]);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await ask("192.0.2.8")).status).toBe(200);
    await served.update(failedTry).set({ expire: sql`clock_timestamp() - interval '1 second'` });
    expect((await ask("192.0.2.7")).status, "the wait has an end").toBe(200);
  });
});

describe("pastes that come to nothing", () => {
  test("are counted too, by the room they take", async ({ served }) => {
    const html = `<p style="${"x".repeat(900_000)}"> </p>`;
    const statuses: number[] = [];
    for (let sent = 0; sent < 20 && statuses.at(-1) !== 429; sent += 1)
      statuses.push((await POST(request(html, "192.0.2.9"), context)).status);
    expect(statuses).toEqual([...Array(15).fill(422), 429]);
    expect(await takeOnly(served, "192.0.2.10"), "another network goes on").toBe(200);
  });
});

/** Asks with a long text and goes away before it is read, so that only the limit is used up. */
async function takeOnly(_db: Db, address: string): Promise<number> {
  const reply = await POST(request(`${"word ".repeat(9_900)}`, address), context);
  await reply.body?.cancel();
  return reply.status;
}

const context = { params: Promise.resolve(undefined) };

const request = (text: string, address = "192.0.2.1") =>
  new Request("http://localhost:3000/api/analysis", {
    method: "POST",
    headers: {
      host: "localhost:3000",
      origin: "http://localhost:3000",
      "content-type": "application/json",
      "x-forwarded-for": address,
    },
    body: JSON.stringify({ text }),
  });

describe("whoever goes away", () => {
  test("ends the reading: no step is taken for a reply that nobody reads", async ({
    served: _db,
  }) => {
    const reply = await POST(request("The bridge is shut, he said. ".repeat(1_600)), context);
    const reader = reply.body?.getReader();
    const first = await reader?.read();
    expect(new TextDecoder().decode(first?.value)).toMatch(/^\{"done":/);
    await reader?.cancel();
    expect(await reader?.read()).toEqual({ done: true, value: undefined });
  });
});
