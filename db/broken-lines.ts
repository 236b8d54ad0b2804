type Client = { on(event: "error", listener: () => void): unknown };
type Pool = Client & { on(event: "connect", listener: (client: Client) => void): unknown };

/**
 * Lets the process live when a connection of a pool breaks: an idle one is replaced by the pool, and one in use, as in a
 * transaction between two statements, fails at its next statement. Without a listener either would end the process.
 */
export function outliveBrokenLines(pool: Pool): void {
  pool.on("error", () => {});
  pool.on("connect", (client) => {
    client.on("error", () => {});
  });
}
