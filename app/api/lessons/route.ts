import { handler } from "@/app/_server/handler";
import { noParams } from "@/app/_server/params";
import { listLessons } from "@/db/queries/lessons";

/** What lists show of every lesson. */
export const GET = handler({ params: noParams, unknown: "lesson/not-found" }, async ({ db }) =>
  Response.json(
    { lessons: await listLessons(db) },
    { headers: { "cache-control": "public, max-age=60" } },
  ),
);
