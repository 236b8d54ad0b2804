import { z } from "zod";
import { MOST_DRAFT_BYTES } from "@/app/_server/draft-body";
import { personal, teacherHandler } from "@/app/_server/handler";
import { clientId, noParams } from "@/app/_server/params";
import { problem } from "@/app/_server/problem";
import { addDraft, listDrafts } from "@/db/queries/drafts";
import { draftSchema } from "@/lib/studio/draft";
import type { DraftsReply, SavedReply } from "@/lib/studio/reply";

/** The teacher's own drafts. */
export const GET = teacherHandler(
  { params: noParams, unknown: "address/unknown" },
  async ({ db, account }) =>
    personal({ drafts: await listDrafts(db, account.id) } satisfies DraftsReply),
);

const body = z.strictObject({ id: clientId, draft: draftSchema });

/** Keeps a new draft. The same id keeps it once. */
export const POST = teacherHandler(
  { params: noParams, unknown: "address/unknown", body, most: MOST_DRAFT_BYTES },
  async ({ db, account, body: given }) => {
    const added = await addDraft(db, account.id, given);
    if (added === "full") return problem("draft/full");
    if (added === "conflict") return problem("draft/conflict");
    const reply: SavedReply = { id: given.id, revision: added.revision };
    return personal(reply, { status: added.isNew ? 201 : 200 });
  },
);
