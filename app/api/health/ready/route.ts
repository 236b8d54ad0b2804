import { handler, personal } from "@/app/_server/handler";
import { noParams } from "@/app/_server/params";
import { listLessons } from "@/db/queries/lessons";

/** Whether lessons can be served: the database answers and is migrated and seeded. */
export const GET = handler({ params: noParams, unknown: "lesson/not-found" }, async ({ db }) =>
  personal({ ready: (await listLessons(db)).length > 0 }),
);
