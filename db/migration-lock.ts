/** Any number that all deployers of this app agree on, and that no other program on the server uses. */
const LOCK = 727_274;

type Client = { query(sql: string): Promise<unknown>; release(): void };

/**
 * Runs migrations while holding an advisory lock: drizzle's migrator takes none, and two deployers may start at once.
 * The lock is a transaction's, not a session's: a pooler (PgBouncer, Neon's pooled address) may give every transaction
 * another session, and a session's lock would stay with one that nobody finds again.
 */
export async function oneAtATime(
  pool: { connect(): Promise<Client> },
  migrate: () => Promise<void>,
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query(`begin; select pg_advisory_xact_lock(${LOCK})`);
    await migrate();
  } finally {
    await client.query("commit").catch(() => {});
    client.release();
  }
}
