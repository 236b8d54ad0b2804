import { withLines } from "../e2e/support/line";
import { startServer } from "../e2e/support/server";
import { type Row, row } from "../support/figures";
import { interleave } from "../support/interleave";

const INTERLEAVINGS = 200;

/** Two tabs or devices on one attempt, in many orders: both end in the same state, with every answer once. */
export async function measureTwoTabs(): Promise<Row[]> {
  const server = await startServer();
  const end = withLines();
  try {
    const found: string[] = [];
    for (let seed = 1; seed <= INTERLEAVINGS; seed += 1)
      found.push(...(await interleave(server.url, seed)));
    for (const one of new Set(found)) console.log(one);
    return [row(`things that can't be, after ${INTERLEAVINGS} interleavings`, found.length, "", 0)];
  } finally {
    end();
    await server.stop();
  }
}
