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

  test("take administrators as a list in any case, and none unless told", () => {
    expect(readConfig({ ADMIN_EMAILS: " Ada@Example.org ,,bo@example.org" })).toMatchObject({
      value: { adminEmails: ["ada@example.org", "bo@example.org"] },
    });
    expect(readConfig({})).toMatchObject({ value: { adminEmails: [], cronSecret: null } });
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
    ["a short secret of the scheduler", { CRON_SECRET: "short" }, "CRON_SECRET is not usable"],
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
    ["half of Google", { GOOGLE_CLIENT_ID: "id" }, "GOOGLE_CLIENT_SECRET is missing"],
    ["mail from nobody", { SMTP_URL: "smtp://mail.example" }, "MAIL_FROM is missing"],
    ["mail to nowhere", { MAIL_FROM: "a@b.example" }, "SMTP_URL is missing"],
    [
      "mail without an address that links lead to",
      { SMTP_URL: "smtp://mail.example", MAIL_FROM: "a@b.example" },
      "APP_URL is missing",
    ],
    [
      "a web address for mail",
      { SMTP_URL: "https://mail.example", MAIL_FROM: "a@b.example" },
      "SMTP_URL is not usable",
    ],
    ["proxies that are no number", { TRUSTED_PROXIES: "all" }, "TRUSTED_PROXIES is not usable"],
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

  test("take the sender's address from the line unless told who stands in front", () => {
    expect(readConfig({})).toMatchObject({ ok: true, value: { proxies: 0 } });
    expect(readConfig({ TRUSTED_PROXIES: "2" })).toMatchObject({ ok: true, value: { proxies: 2 } });
    const hosted = readConfig({ ...SERVER, VERCEL: "1" });
    expect(hosted).toMatchObject({ ok: true, value: { proxies: "platform" } });
  });

  test("do not take NODE_ENV for production", () => {
    expect(refusal({ NODE_ENV: "production" })).toBeNull();
  });
});
