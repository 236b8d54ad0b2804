import { v4 } from "uuid";
import { z } from "zod";
import { draftParams, revision } from "@/app/_server/draft-body";
import { personal, teacherHandler } from "@/app/_server/handler";
import { problem } from "@/app/_server/problem";
import { publishDraft } from "@/db/queries/publish-draft";
import type { PublishedReply } from "@/lib/studio/reply";

/** As many as anybody will mend before publishing again. */
const MOST_PROBLEMS = 100;

/** Makes of a draft the next version of a private lesson, or says what is in the way. */
export const POST = teacherHandler(
  { params: draftParams, unknown: "draft/not-found", body: z.strictObject({ revision }) },
  async ({ db, account, params, body }) => {
    const done = await publishDraft(db, account.id, { id: params.id, ...body, random: v4() });
    switch (done.state) {
      case "published":
        return personal({ slug: done.slug, version: done.version } satisfies PublishedReply);
      case "problems":
        return problem("draft/unpublishable", { problems: done.problems.slice(0, MOST_PROBLEMS) });
      case "changed":
        return problem("draft/changed");
      case "corrected":
        return problem("draft/corrected");
      case "full":
        return problem("draft/many-versions");
      case "taken":
        return problem("draft/conflict");
      case "not-found":
        return problem("draft/not-found");
    }
  },
);
