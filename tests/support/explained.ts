import { drizzle } from "drizzle-orm/node-postgres";
import type { Client } from "pg";
import type { Db } from "@/db/types";

type Node = { "Node Type": string; "Relation Name"?: string; Plans?: Node[] };

/** A step that reads a whole table from its beginning to its end, and the statement it belongs to. */
export type WholeScan = { table: string; statement: string };

const steps = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(steps)];

/** A database that has every statement explained before it is run, and notes which of them read a whole table. */
export function explaining(client: Client): { db: Db; scans: WholeScan[]; statements: string[] } {
  const scans: WholeScan[] = [];
  const statements: string[] = [];
  const query = async (asked: string | { text: string }, values?: unknown[]) => {
    const text = typeof asked === "string" ? asked : asked.text;
    if (/^\s*(select|insert|update|delete|with)/i.test(text)) {
      statements.push(text);
      const { rows } = await client.query(`explain (format json) ${text}`, values);
      for (const step of steps(rows[0]["QUERY PLAN"][0].Plan))
        if (step["Node Type"] === "Seq Scan" && step["Relation Name"])
          scans.push({ table: step["Relation Name"], statement: text });
    }
    return client.query(asked as string, values);
  };
  const watched = new Proxy(client, {
    get: (target, name) => (name === "query" ? query : Reflect.get(target, name, target)),
  });
  return { db: drizzle({ client: watched, casing: "snake_case" }), scans, statements };
}
