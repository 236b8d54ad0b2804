import pg from "pg";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

export const dynamic = "force-dynamic";

/** The floor of a page: one read, and the same report as on the lesson page, with nothing around it. */
export default async function Page() {
  const { rows } = await pool.query("select blocks from bare_report");
  return (
    <article>
      {rows[0].blocks.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </article>
  );
}
