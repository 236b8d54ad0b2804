import { startServer } from "./support/server";

/** One server for the whole run; a test that breaks its server starts one of its own. */
export default async function setup() {
  const server = await startServer();
  process.env.E2E_URL = server.url;
  return () => server.stop();
}
