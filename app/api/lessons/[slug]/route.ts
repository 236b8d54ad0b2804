import { handler } from "@/app/_server/handler";
import { slugParams } from "@/app/_server/params";
import { problem } from "@/app/_server/problem";
import { findReadable } from "@/db/queries/private-lessons";

/** The way to the current version of a lesson. */
export const GET = handler(
  { params: slugParams, unknown: "lesson/not-found" },
  async ({ db, learner, params }) => {
    const found = await findReadable(db, learner, params.slug);
    if (found?.lesson.purpose !== "lesson") return problem("lesson/not-found");
    return new Response(null, {
      status: 307,
      headers: {
        location: `/api/lessons/${params.slug}/${found.version}`,
        "cache-control": found.access === "everybody" ? "public, max-age=60" : "private, no-store",
      },
    });
  },
);
