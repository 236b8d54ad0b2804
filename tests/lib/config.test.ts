import { describe, expect, test } from "vitest";
import { readConfig } from "@/lib/config";

const SECRET = "0123456789abcdef0123456789abcdef";
const SERVER = {
  DATABASE_URL: "postgres://app@db.example/school",
  AUTH_SECRET: SECRET,
  APP_URL: "https://who-says.example",
};

const refusal = (env: Record<string, string>) => {
  const result = readConfig(env);
  return result.ok ? null : result.error;
};

describe("the settings of a process", () => {
  test("need nothing at all on one machine", () => {
    expect(readConfig({})).toMatchObject({
      ok: true,
      value: { database: { url: undefined, dataDir: ".data" }, secrets: null },
    });
  });

  test("count an empty variable as missing", () => {
    expect(readConfig({ DATABASE_URL: "", APP_URL: "", AUTH_SECRET: "" }).ok).toBe(true);
  });

  test("take a list of secrets, so that one can be replaced", () => {
    const result = readConfig({ ...SERVER, AUTH_SECRET: `${SECRET}, ${SECRET}2` });
    expect(result).toMatchObject({ ok: true, value: { secrets: [SECRET, `${SECRET}2`] } });
  });

  test.each([
    [
      "no secret beside a server database",
      { ...SERVER, AUTH_SECRET: "" },
      "AUTH_SECRET is missing",
    ],
    ["a short secret", { ...SERVER, AUTH_SECRET: "short" }, "AUTH_SECRET is too short"],
    ["no address beside a server database", { ...SERVER, APP_URL: "" }, "APP_URL is missing"],
    [
      "another kind of database",
      { ...SERVER, DATABASE_URL: "mysql://x" },
      "DATABASE_URL is not usable",
    ],
    ["an address that is none", { APP_URL: "who-says" }, "APP_URL is not usable"],
    [
      "a driver that would bypass the server",
      { ...SERVER, DATABASE_DRIVER: "pglite", VERCEL: "1" },
      "DATABASE_DRIVER is not usable",
    ],
    ["a driver without a server", { DATABASE_DRIVER: "neon" }, "there is no DATABASE_URL"],
    ["production without a server", { DEPLOYMENT: "production" }, "in production"],
    ["Vercel without a server", { VERCEL: "1" }, "VERCEL is set"],
    [
      "Lambda without a server",
      { AWS_LAMBDA_FUNCTION_NAME: "f" },
      "AWS_LAMBDA_FUNCTION_NAME is set",
    ],
    ["Cloud Run without a server", { K_SERVICE: "s" }, "K_SERVICE is set"],
    ["Netlify without a server", { NETLIFY: "true" }, "NETLIFY is set"],
  ])("refuse %s in one line that says what to do", (_, env, expected) => {
    const line = refusal(env);
    expect(line).toContain(expected);
    expect(line).not.toContain("\n");
  });

  test("do not take NODE_ENV for production", () => {
    expect(refusal({ NODE_ENV: "production" })).toBeNull();
  });
});
