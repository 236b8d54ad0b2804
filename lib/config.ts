import { z } from "zod";
import { err, ok, type Result } from "./result";

const SERVERLESS = ["VERCEL", "AWS_LAMBDA_FUNCTION_NAME", "K_SERVICE", "NETLIFY"] as const;

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
  DEPLOYMENT: z.string().optional(),
});

const EXPECTED: Record<string, string> = {
  DATABASE_URL: "an address such as postgres://user:password@host/name",
  DATABASE_DRIVER: "postgres or neon",
  APP_URL: "the address readers use, such as https://who-says.example",
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
};

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
  return ok({
    database: {
      url,
      dataDir: DATA_DIR,
      driver: parsed.data.DATABASE_DRIVER,
      neonProxy: parsed.data.NEON_LOCAL_PROXY,
    },
    secrets,
    appUrl: APP_URL,
  });
}
