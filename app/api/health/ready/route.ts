import { handler, personal } from "@/app/_server/handler";
import { noParams } from "@/app/_server/params";
import { problem } from "@/app/_server/problem";
import { listLessons } from "@/db/queries/lessons";

/** Whether lessons can be served: the database answers and is migrated and seeded. */
export const GET = handler({ params: noParams, unknown: "lesson/not-found" }, async ({ db }) =>
  (await listLessons(db)).length > 0 ? personal({ ready: true }) : problem("server/unavailable"),
);
