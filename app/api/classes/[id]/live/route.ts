import { z } from "zod";
import { personal, teacherHandler } from "@/app/_server/handler";
import { attemptParams, clientId } from "@/app/_server/params";
import { problem } from "@/app/_server/problem";
import { findTaught } from "@/db/queries/access";
import { startLive } from "@/db/queries/live";
import { findGivable } from "@/db/queries/private-lessons";
import { hiddenFrom } from "@/lib/classroom/lessons";
import { slugSchema } from "@/lib/lesson/lesson";
import { itemsNamed } from "@/lib/live/lesson";

const body = z.strictObject({
  id: clientId,
  lesson: slugSchema,
  /** Ids of the items to ask, in this order, each once. */
  items: z.array(z.string().min(1).max(80)).min(1).max(100),
});

/** Starts a live lesson in a class. Sent again under the same id it is the same one; while another is open there is no second. */
export const POST = teacherHandler(
  { params: attemptParams, unknown: "class/not-found", body },
  async ({ db, learner, account, params, body: { id, lesson: slug, items } }) => {
    const taught = await findTaught(db, learner.id, params.id);
    if (!taught) return problem("class/not-found");
    if (taught.archivedAt !== null) return problem("class/archived");
    const published = await findGivable(db, learner, taught, { slug });
    if (published?.lesson.purpose !== "lesson" || hiddenFrom(published.lesson, taught.under13))
      return problem("lesson/not-found");
    const known = new Set(itemsNamed(published.lesson, items).map((item) => item.id));
    const isEachKnown = items.every((item) => known.delete(item));
    if (!isEachKnown) return problem("item/unknown");
    const { version } = published;
    const begun = await startLive(db, taught, {
      id,
      lesson: slug,
      version,
      items,
      openedBy: account.id,
    });
    if (begun === "taken") return problem("live/open");
    return personal({ id }, { status: begun === "started" ? 201 : 200 });
  },
);
