import pg from "pg";
import { z } from "zod";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const body = z.strictObject({ id: z.uuid(), item: z.string(), response: z.unknown() });

/** The floor: what this framework and one insert cost without anybody asking who may. */
export async function POST(request) {
  const { id, item, response } = body.parse(await request.json());
  await pool.query("insert into bare (id, item, response) values ($1, $2, $3)", [
    id,
    item,
    JSON.stringify(response),
  ]);
  return Response.json({ id });
}
