import { z } from "zod";
import { draftParams, MOST_DRAFT_BYTES, revision } from "@/app/_server/draft-body";
import { personal, teacherHandler } from "@/app/_server/handler";
import { problem } from "@/app/_server/problem";
import { eraseDraft, findDraft, saveDraft } from "@/db/queries/drafts";
import { draftSchema } from "@/lib/studio/draft";
import type { DraftReply, SavedReply } from "@/lib/studio/reply";

const shape = { params: draftParams, unknown: "draft/not-found" } as const;

/** One of the teacher's own drafts. */
export const GET = teacherHandler(shape, async ({ db, account, params }) => {
  const found: DraftReply | undefined = await findDraft(db, account.id, params.id);
  return found ? personal(found) : problem("draft/not-found");
});

const body = z.strictObject({ draft: draftSchema, revision });

/** Changes a draft, unless it was changed elsewhere since. */
export const PUT = teacherHandler(
  { ...shape, body, most: MOST_DRAFT_BYTES },
  async ({ db, account, params, body: given }) => {
    const saved = await saveDraft(db, account.id, { id: params.id, ...given });
    if (saved === undefined) return problem("draft/not-found");
    if (saved === "changed") return problem("draft/changed");
    return personal({ id: params.id, revision: saved } satisfies SavedReply);
  },
);

/** Deletes a draft, and with it a lesson made of it that no class has and nobody has taken. */
export const DELETE = teacherHandler(shape, async ({ db, account, params }) =>
  (await eraseDraft(db, account.id, params.id))
    ? new Response(null, { status: 204 })
    : problem("draft/not-found"),
);
