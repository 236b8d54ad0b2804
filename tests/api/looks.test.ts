import { describe, expect } from "vitest";
import { test, Visitor } from "../support/api";

const FORM = { "content-type": "application/x-www-form-urlencoded" };

const choose = (body: string, headers: Record<string, string> = {}) => {
  const visitor = new Visitor();
  return visitor
    .send("POST", "/api/looks", { body, headers: { ...FORM, ...headers } })
    .then((reply) => ({ reply, cookie: visitor.cookie }));
};

describe("how pages look, chosen without scripts", () => {
  test("is kept, and leads back to the page it was chosen on", async () => {
    const { reply, cookie } = await choose("size=150&spacing=wide&theme=dark", {
      referer: "http://localhost:3000/lessons/who-says-so?assignment=1",
    });
    expect([reply.status, reply.headers.get("location")]).toEqual([
      303,
      "/lessons/who-says-so?assignment=1",
    ]);
    expect(cookie).toBe("looks=150.wide.dark");
  });

  test.each([
    ["http://elsewhere.example/lessons", "/"],
    ["http://localhost:3000//elsewhere.example", "/elsewhere.example"],
    ["no address", "/"],
    ["", "/"],
  ])("never leads to another site: sent from %j it goes to %j", async (referer, location) => {
    const { reply } = await choose("theme=dark", { referer });
    expect(reply.headers.get("location")).toBe(location);
  });

  test("keeps nothing that is not offered", async () => {
    const { cookie } = await choose("size=9000&theme=%0d%0aset-cookie: a=b&more=1");
    expect(cookie).toBe("looks=100.normal.system");
  });

  test("is refused in any other form of body", async () => {
    const { reply, cookie } = await choose('{"theme":"dark"}', {
      "content-type": "application/json",
    });
    expect([reply.status, cookie]).toEqual([422, undefined]);
  });

  test("is refused from another site", async () => {
    const { reply, cookie } = await choose("theme=dark", { origin: "http://elsewhere.example" });
    expect([reply.status, cookie]).toEqual([403, undefined]);
  });
});
