import { database } from "@/app/_server/db";
import { reasonLine } from "@/app/_server/failure-line";
import { personal } from "@/app/_server/handler";
import { log } from "@/app/_server/log";
import { problem } from "@/app/_server/problem";
import { isStopping } from "@/app/_server/shutdown";
import { findLack, type Lack } from "@/db/queries/health";

/** Milliseconds the database may take: whoever asks, asks again soon. */
const PATIENCE_MS = 1000;

type Trouble = Lack | "stopping" | "database";

const TELLS: Record<Trouble, string> = {
  stopping: "This server is stopping.",
  database: "The database does not answer.",
  migrations: "The database is older than this release: run npm run db:setup.",
  lessons: "No lessons are published yet: run npm run db:setup.",
};

async function troubleOf(): Promise<Trouble | null> {
  if (isStopping()) return "stopping";
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"database">((resolve) => {
    timer = setTimeout(() => resolve("database"), PATIENCE_MS);
  });
  const found = database()
    .then(findLack)
    .catch((error: unknown) => {
      log("warn", "not ready", reasonLine(error));
      return "database" as const;
    });
  return Promise.race([found, late]).finally(() => clearTimeout(timer));
}

/** Whether lessons can be served: the database answers within a second, is migrated and seeded, and this server is not stopping. */
export async function GET(): Promise<Response> {
  const trouble = await troubleOf();
  if (trouble === null) return personal({ ready: true });
  return problem("server/unavailable", { detail: TELLS[trouble] });
}
