import { describe, expect, test } from "vitest";
import { filesWithSecrets, secretsIn, trackedFiles } from "./secrets";

test("no file of the project looks as if a secret stood in it", ({ skip }) => {
  const files = trackedFiles();
  if (!files) return skip("this is no git checkout");
  expect(files.length).toBeGreaterThan(1000);
  expect(filesWithSecrets(files)).toEqual([]);
});

/** Put together here, so that no file holds anything that looks like one. */
const LETTERS = "abcdefghij".repeat(5);
const PLANTED = [
  `-----BEGIN ${"RSA"} PRIVATE KEY-----`,
  `AKIA${"ABCDEFGHIJ234567"}`,
  `AIza${LETTERS.slice(0, 35)}`,
  `GOCSPX-${LETTERS.slice(0, 28)}`,
  `ghp_${LETTERS.slice(0, 36)}`,
  `npm_${LETTERS.slice(0, 36)}`,
  `xoxb-${LETTERS.slice(0, 20)}`,
  `sk_live_${LETTERS.slice(0, 24)}`,
  `eyJ${LETTERS.slice(0, 20)}.eyJ${LETTERS.slice(0, 20)}.${LETTERS.slice(0, 30)}`,
  `npg_${LETTERS.slice(0, 16)}`,
  `AUTH_SECRET=${"0123456789abcdef".repeat(2)}`,
  `postgres://owner:${LETTERS.slice(0, 12)}@db.example/school`,
  `smtps://mail:${LETTERS.slice(0, 12)}@mail.example`,
];

describe("what looks like a secret", () => {
  test.each(PLANTED)("is found: case %#", (secret) => {
    expect(secretsIn(`const one = "${secret}";`)).toHaveLength(1);
  });

  test.each([
    "postgres://user:password@host/name",
    "postgres://127.0.0.1:5432/test",
    "AUTH_SECRET=$(openssl rand -hex 32)",
    "a sentence about a private key",
  ])("is not %s", (text) => {
    expect(secretsIn(text)).toEqual([]);
  });
});
