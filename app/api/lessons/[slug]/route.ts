import { handler } from "@/app/_server/handler";
import { slugParams } from "@/app/_server/params";
import { problem } from "@/app/_server/problem";
import { findLesson } from "@/db/queries/lessons";

/** The way to the current version of a lesson. */
export const GET = handler(
  { params: slugParams, unknown: "lesson/not-found" },
  async ({ db, params }) => {
    const found = await findLesson(db, params.slug);
    if (found?.lesson.purpose !== "lesson") return problem("lesson/not-found");
    return new Response(null, {
      status: 307,
      headers: {
        location: `/api/lessons/${params.slug}/${found.version}`,
        "cache-control": "public, max-age=60",
      },
    });
  },
);
