import { closedTo } from "@/app/_server/closed";
import { knows } from "@/app/_server/etag";
import { handler } from "@/app/_server/handler";
import { versionParams } from "@/app/_server/params";
import { problem } from "@/app/_server/problem";
import { publicLesson } from "@/app/_server/public-lesson";
import { hasTaken } from "@/db/queries/transfer-sittings";

/**
 * The public view of one version, the same for everybody who may have it and for ever. A form is for those who have
 * taken it up, a private lesson for those it was made for, and no copy of either stays on a computer that others use
 * too. Review questions come with a sitting only.
 */
export const GET = handler(
  { params: versionParams, unknown: "lesson/not-found" },
  async ({ db, learner, params, request }) => {
    const view = await publicLesson(db, learner, params.slug, params.version);
    if (!view || (await closedTo(db, learner))(view)) return problem("lesson/not-found");
    if (view.purpose === "review") return problem("lesson/not-found");
    const isForm = view.purpose === "form";
    if (isForm && !(learner && (await hasTaken(db, learner.id, params.slug))))
      return problem("lesson/not-found");
    const headers = {
      etag: view.etag,
      "cache-control":
        isForm || view.isPrivate ? "private, no-store" : "public, max-age=31536000, immutable",
      "content-type": "application/json",
    };
    if (knows(request, view.etag)) return new Response(null, { status: 304, headers });
    return new Response(view.json, { headers });
  },
);
