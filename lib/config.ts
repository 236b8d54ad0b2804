import { z } from "zod";
import { err, ok, type Result } from "./result";

const SERVERLESS = ["VERCEL", "AWS_LAMBDA_FUNCTION_NAME", "K_SERVICE", "NETLIFY"] as const;

/** From which lines on the log is written; "silent": none. */
const LOG_LEVELS = ["error", "warn", "info", "debug", "silent"] as const;

const environment = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  DATABASE_DRIVER: z.enum(["postgres", "neon"]).optional(),
  NEON_LOCAL_PROXY: z.string().optional(),
  DATA_DIR: z.string().default(".data"),
  AUTH_SECRET: z.string().optional(),
  APP_URL: z.url({ protocol: /^https?$/ }).optional(),
  ADMIN_EMAILS: z.string().optional(),
  CRON_SECRET: z.string().min(16).optional(),
  DEPLOYMENT: z.string().optional(),
  GOOGLE_CLIENT_ID: z.string().optional(),
  GOOGLE_CLIENT_SECRET: z.string().optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().optional(),
  TRUSTED_PROXIES: z.string().regex(/^\d$/).optional(),
  PSEUDO_LOCALES: z.string().optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS).default("info"),
  SHUTDOWN_DELAY_SECONDS: z.coerce.number().int().min(0).max(60).default(0),
});

const EXPECTED: Record<string, string> = {
  DATABASE_URL: "an address such as postgres://user:password@host/name",
  DATABASE_DRIVER: "postgres or neon",
  APP_URL: "the address readers use, such as https://who-says.example",
  SMTP_URL: "an address such as smtp://user:password@mail.example:587",
  CRON_SECRET: "16 or more random characters",
  TRUSTED_PROXIES: "how many proxies stand before this server, from 0 to 9",
  LOG_LEVEL: "error, warn, info, debug or silent",
  SHUTDOWN_DELAY_SECONDS: "whole seconds from 0 to 60",
};

/** What a secret needs at least, in characters. */
export const SHORTEST_SECRET = 32;

/** How this process is set up. `secrets` are for signing: the first signs, all verify; null means: make one in `dataDir`. */
export type Config = {
  database: {
    url: string | undefined;
    dataDir: string;
    /** For a server whose address does not tell; without an address the database is the embedded one. */
    driver: "postgres" | "neon" | undefined;
    neonProxy: string | undefined;
  };
  secrets: string[] | null;
  appUrl: string | undefined;
  /** Signing in with Google; null: not offered. */
  google: { id: string; secret: string } | null;
  /** Where mail is handed in, and from whom it comes; null: no mail is sent. */
  mail: { url: string; from: string } | null;
  /** How many proxies in front tell the truth in X-Forwarded-For; "platform": the platform says it in X-Real-IP. */
  proxies: number | "platform";
  /** In lower case: the teachers who may correct the keys of the lessons that ship with the app. */
  adminEmails: string[];
  /** What a scheduler shows to start the purge over HTTP; null: that address answers 404. */
  cronSecret: string | null;
  /** Whether the made-up language for trying pages out is offered. */
  pseudoLocales: boolean;
  logLevel: (typeof LOG_LEVELS)[number];
  /** Seconds for which a server that was asked to end still takes requests, so that a balancer notices first. */
  shutdownDelay: number;
};

/** Two settings that only work together: both, none, or a line that names the one that is missing. */
function pairOf(one: [string, string | undefined], other: [string, string | undefined]) {
  const [a, b] = [one[1], other[1]];
  if (a && b) return ok([a, b] as const);
  if (!a && !b) return ok(null);
  const [missing, given] = a ? [other[0], one[0]] : [one[0], other[0]];
  return err(`${missing} is missing: ${given} works only together with it.`);
}

/** Reads the environment, or says in one line what to change. Empty variables count as missing. */
export function readConfig(env: Record<string, string | undefined>): Result<Config, string> {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = environment.safeParse(present);
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0]);
    return err(`${name} is not usable: expected ${EXPECTED[name] ?? "another value"}.`);
  }
  const { DATABASE_URL: url, AUTH_SECRET, APP_URL, DATA_DIR, DEPLOYMENT } = parsed.data;
  const embedded = url === undefined;
  const platform = SERVERLESS.find((name) => present[name]);
  if (embedded && (platform || DEPLOYMENT === "production"))
    return err(
      `The embedded database can't be used ${platform ? `on this platform (${platform} is set)` : "in production"}: set DATABASE_URL to a PostgreSQL or Neon address.`,
    );
  const secrets = AUTH_SECRET?.split(",").map((secret) => secret.trim()) ?? null;
  if (secrets?.some((secret) => secret.length < SHORTEST_SECRET))
    return err(
      `AUTH_SECRET is too short: every secret in it needs at least ${SHORTEST_SECRET} characters.`,
    );
  if (embedded && parsed.data.DATABASE_DRIVER)
    return err(
      `DATABASE_DRIVER is ${parsed.data.DATABASE_DRIVER}, but there is no DATABASE_URL: set it, or leave both out for the embedded database.`,
    );
  if (!embedded && !secrets)
    return err(
      "AUTH_SECRET is missing: set it to 32 or more random characters (openssl rand -hex 32).",
    );
  if (!embedded && !APP_URL)
    return err(
      "APP_URL is missing: set it to the address readers use, such as https://who-says.example.",
    );
  const google = pairOf(
    ["GOOGLE_CLIENT_ID", parsed.data.GOOGLE_CLIENT_ID],
    ["GOOGLE_CLIENT_SECRET", parsed.data.GOOGLE_CLIENT_SECRET],
  );
  if (!google.ok) return google;
  const mail = pairOf(["SMTP_URL", parsed.data.SMTP_URL], ["MAIL_FROM", parsed.data.MAIL_FROM]);
  if (!mail.ok) return mail;
  // Whoever asks for a mail chooses the Host it is asked at: a link with somebody's token must not lead there.
  if (mail.value && !APP_URL)
    return err(
      "APP_URL is missing: links in mails lead to it, so mail works only together with it.",
    );
  return ok({
    database: {
      url,
      dataDir: DATA_DIR,
      driver: parsed.data.DATABASE_DRIVER,
      neonProxy: parsed.data.NEON_LOCAL_PROXY,
    },
    secrets,
    appUrl: APP_URL,
    google: google.value && { id: google.value[0], secret: google.value[1] },
    mail: mail.value && { url: mail.value[0], from: mail.value[1] },
    adminEmails: (parsed.data.ADMIN_EMAILS ?? "")
      .split(",")
      .map((email) => email.trim().toLowerCase())
      .filter((email) => email !== ""),
    cronSecret: parsed.data.CRON_SECRET ?? null,
    pseudoLocales: parsed.data.PSEUDO_LOCALES === "1",
    logLevel: parsed.data.LOG_LEVEL,
    shutdownDelay: parsed.data.SHUTDOWN_DELAY_SECONDS,
    proxies: present.VERCEL ? "platform" : Number(parsed.data.TRUSTED_PROXIES ?? 0),
  });
}
