import { describe, expect, test } from "vitest";
import { headerFaults, type Kind, policyFaults } from "./headers";

const PAGE =
  "default-src 'self'; script-src 'self' 'nonce-0123456789abcdef0123456789abcdef' 'strict-dynamic'; " +
  "style-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const GOOD = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=()",
  "strict-transport-security": "max-age=31536000",
  "content-security-policy": PAGE,
  "cache-control": "private, no-store",
};

describe("the check of headers", () => {
  test("finds nothing in a page that has them all", () => {
    expect(headerFaults(GOOD, "page", false)).toEqual([]);
  });

  test.each(Object.keys(GOOD))("misses %s", (name) => {
    expect(headerFaults({ ...GOOD, [name]: undefined }, "page", false)).not.toEqual([]);
  });

  test.each([
    ["'strict-dynamic'", "'unsafe-inline'", "page"],
    ["'strict-dynamic'", "'unsafe-eval'", "page"],
    ["'strict-dynamic'", "https://cdn.example", "page"],
    ["style-src 'self'", "style-src 'self' 'unsafe-inline'", "page"],
    ["object-src 'none'", "object-src 'self'", "page"],
    ["base-uri 'none'; ", "", "page"],
    ["frame-ancestors 'none'", "frame-ancestors 'self'", "page"],
    ["form-action 'self'; ", "", "page"],
    ["'nonce-0123456789abcdef0123456789abcdef' ", "", "page"],
    ["default-src 'self'", "default-src 'self'", "data"],
  ] satisfies [string, string, Kind][])(
    "objects to a policy with %s as %s in a %s",
    (whole, put, kind) => {
      expect(policyFaults(PAGE, "page")).toEqual([]);
      expect(policyFaults(PAGE.replace(whole, put), kind)).not.toEqual([]);
    },
  );

  test("objects to a personal reply that a cache may keep, and to the name of a framework", () => {
    const kept = { ...GOOD, "cache-control": "public, max-age=60" };
    expect(headerFaults(kept, "page", true)).toEqual([]);
    expect(headerFaults(kept, "page", false)).toHaveLength(1);
    expect(headerFaults({ ...GOOD, "x-powered-by": "Next.js" }, "page", false)).toHaveLength(1);
  });
});
