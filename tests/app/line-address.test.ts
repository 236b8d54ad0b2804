import { once } from "node:events";
import { createServer, get, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, test } from "vitest";
import { networkOf } from "@/app/_server/address";
import { addressOnLine, tellTrueSenders } from "@/app/_server/line-address";

describe("who sent a request", () => {
  test.each([
    ["203.0.113.9", "127.0.0.1", 0, "127.0.0.1"],
    ["203.0.113.9", "10.0.0.1", 1, "203.0.113.9"],
    ["1.2.3.4, 203.0.113.9", "10.0.0.1", 1, "203.0.113.9"],
    ["1.2.3.4, 203.0.113.9, 10.0.0.2", "10.0.0.1", 2, "203.0.113.9"],
    ["203.0.113.9", "10.0.0.1", 2, "10.0.0.1"],
    [undefined, "10.0.0.1", 1, "10.0.0.1"],
    ["", undefined, 0, ""],
  ])("“%s” on the line of %s behind %i proxies is %s", (told, line, proxies, expected) => {
    expect(addressOnLine(told, line, proxies)).toBe(expected);
  });

  test("is what the line says, in every server of the process, whatever the header claims", async () => {
    tellTrueSenders(0);
    const server = createServer((request, response) => {
      response.end(JSON.stringify(request.headers["x-forwarded-for"]));
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const headers = { "x-forwarded-for": "203.0.113.9" };
    const [reply] = (await once(get({ host: "127.0.0.1", port, headers }), "response")) as [
      IncomingMessage,
    ];
    const [body] = (await once(reply, "data")) as [Buffer];
    expect(JSON.parse(body.toString())).toBe("127.0.0.1");
    server.close();
  });
});

test.each([
  ["203.0.113.9", "203.0.113.9"],
  ["::ffff:203.0.113.9", "203.0.113.9"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"],
  ["2001:DB8:1:2::6", "2001:db8:1:2::"],
  ["fe80::1%eth0", "fe80:0:0:0::"],
  ["::1", "0:0:0:0::"],
  ["", ""],
])("a sender at %s is counted as %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});
