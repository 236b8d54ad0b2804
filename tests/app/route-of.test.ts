import fc from "fast-check";
import { expect, test } from "vitest";
import { routeOf } from "@/app/_server/route-of";

const SITE = "http://localhost:3000";

test.each([
  ["/api/lessons", {}, "/api/lessons"],
  ["/api/lessons/lessons", { slug: "lessons" }, "/api/lessons/[slug]"],
  ["/api/lessons/1/1", { slug: "1", version: "1" }, "/api/lessons/[slug]/[version]"],
  ["/api/attempts/a1/answers?x=a1", { id: "a1" }, "/api/attempts/[id]/answers"],
  [
    "/api/classes/c/pupils/m/data",
    { id: "c", membership: "m" },
    "/api/classes/[id]/pupils/[membership]/data",
  ],
  [
    "/api/auth/callback/password",
    { nextauth: ["callback", "password"] },
    "/api/auth/[...nextauth]",
  ],
  ["/r/a%20b/card.png", { token: "a b" }, "/r/[token]/card.png"],
  ["/r/%25", { token: "%25" }, "/r/[token]"],
])("the pattern of %s is told, not the address", (path, params, pattern) => {
  expect(routeOf(SITE + path, params)).toBe(pattern);
});

test("a parameter that is nowhere in the address leaves only its first part", () => {
  expect(routeOf(`${SITE}/r/secret`, { token: "other" })).toBe("/r");
});

test("whatever a token is, nothing of it is told", () => {
  const tokens = fc
    .string({ unit: "binary", minLength: 5 })
    .filter((token) => token.isWellFormed());
  fc.assert(
    fc.property(tokens, (token) => {
      const route = routeOf(`${SITE}/r/${encodeURIComponent(token)}`, { token });
      expect(["/r/[token]", "/r"]).toContain(route);
    }),
  );
});
