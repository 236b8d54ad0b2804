import { once } from "node:events";
import { createServer, get, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { giveRequestIds, idOnLine } from "@/app/_server/request-id";

const MADE = /^[0-9a-f]{16}$/;

test.each([
  ["4bf92f3577b34da6-a1", 1, /^4bf92f3577b34da6-a1$/],
  ["4bf92f3577b34da6-a1", 0, MADE],
  ["short", 1, MADE],
  ["two words and more", 1, MADE],
  ['"}{"level":"error"', 1, MADE],
  ["x".repeat(101), 2, MADE],
  [undefined, 1, MADE],
  [["4bf92f3577b34da6", "4bf92f3577b34da7"], 1, MADE],
])("an id that says %j behind %i proxies becomes %s", (told, proxies, expected) => {
  expect(idOnLine(told, proxies)).toMatch(expected);
});

test("every reply carries the id its request was given, whoever claims another", async () => {
  giveRequestIds(0);
  const server = createServer((request, response) => {
    response.end(String(request.headers["x-request-id"]));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const headers = { "x-request-id": "claimed-by-the-sender" };
  const [reply] = (await once(get({ host: "127.0.0.1", port, headers }), "response")) as [
    IncomingMessage,
  ];
  const [body] = (await once(reply, "data")) as [Buffer];
  expect(body.toString()).toMatch(MADE);
  expect(reply.headers["x-request-id"]).toBe(body.toString());
  server.close();
});
