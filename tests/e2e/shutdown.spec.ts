import { existsSync, readdirSync } from "node:fs";
import { Agent, type ClientRequest, type IncomingMessage, request } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { openDatabase } from "@/db/client";
import { answer } from "@/db/schema/attempts";
import { lessonNamed, Player } from "../support/player";
import type { Server } from "./support/server";
import { expect, test } from "./support/test";

const ANSWERS = 20;

/** An answer that is on its way: the server has read how it begins and waits for the rest. */
function underWay(server: Server, player: Player) {
  const body = JSON.stringify(player.nextAnswer());
  const sending: ClientRequest = request(`${server.url}${player.answersPath}`, {
    method: "POST",
    agent: new Agent({ keepAlive: true }),
    headers: {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
      cookie: player.cookie,
    },
  });
  const half = Math.floor(body.length / 2);
  sending.write(body.slice(0, half));
  const reply = new Promise<IncomingMessage>((resolve, reject) => {
    sending.once("response", resolve).once("error", reject);
  });
  return { finish: () => void sending.end(body.slice(half)), reply };
}

const readiness = async (server: Server): Promise<number | "refused"> =>
  fetch(`${server.url}/api/health/ready`, { headers: { connection: "close" } }).then(
    ({ status }) => status,
    () => "refused" as const,
  );

test("a server that is asked to end says so, answers what is under way, and leaves everything stored and unlocked", async ({
  ownServer,
}) => {
  const server = await ownServer({ SHUTDOWN_DELAY_SECONDS: "1" });
  const lesson = lessonNamed("who-says-so-local");
  const players = Array.from({ length: ANSWERS }, () => new Player(server.url, lesson));
  for (const player of players) await player.start();
  const answers = players.map((player) => underWay(server, player));
  await expect.poll(() => readiness(server)).toBe(200);

  const ended = server.terminate();
  await expect.poll(() => readiness(server), "it is not ready any more").toBe(503);
  await expect.poll(() => readiness(server), "it takes no new connection").toBe("refused");
  for (const { finish } of answers) finish();
  const acknowledged: string[] = [];
  for (const { reply } of answers) {
    const told = await reply;
    const { stored } = JSON.parse(await text(told));
    expect([told.statusCode, told.headers.connection]).toEqual([200, "close"]);
    acknowledged.push(stored.id);
  }
  expect(await ended).toBe(0);

  const last = server.log().trim().split("\n").at(-1) ?? "";
  expect(JSON.parse(last)).toMatchObject({ msg: "stopped", unanswered: 0, signal: "SIGTERM" });
  const claims = join(server.dataDir, "pglite.lock");
  expect(existsSync(claims) ? readdirSync(claims) : []).toEqual([]);
  const connection = await openDatabase({ url: undefined, dataDir: server.dataDir });
  const rows = await connection.db.select({ id: answer.id }).from(answer);
  await connection.close();
  expect(rows.map(({ id }) => id).sort()).toEqual(acknowledged.sort());
});
