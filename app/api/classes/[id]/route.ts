import { z } from "zod";
import { classHandler } from "@/app/_server/class-handler";
import { className, classParams, timeZone } from "@/app/_server/class-params";
import { personal } from "@/app/_server/handler";
import { problem } from "@/app/_server/problem";
import { changeClass } from "@/db/queries/classes";
import { eraseClass, isOwned } from "@/db/queries/erase";
import { dayIn, mayKeepUntil, retentionDays } from "@/lib/classroom/retention";

const body = z.strictObject({
  name: className.optional(),
  timeZone: timeZone.optional(),
  joinOpen: z.boolean().optional(),
  sharing: z.boolean().optional(),
  under13: z.boolean().optional(),
  archived: z.boolean().optional(),
  retainUntil: z.iso.date().optional(),
});

/** Changes a class. In the archive only how long it is kept, or that it comes back, can be changed. */
export const PATCH = classHandler(
  { params: classParams, body, archivedToo: true },
  async ({ db, taught, body: { archived, retainUntil, ...others } }) => {
    const now = new Date();
    const stays = taught.archivedAt !== null && archived !== false;
    if (stays && Object.keys(others).length > 0) return problem("class/archived");
    const today = dayIn(others.timeZone ?? taught.timeZone, now);
    if (retainUntil !== undefined && !mayKeepUntil(retainUntil, today)) {
      const { first, last } = retentionDays(today);
      return problem("request/invalid", {
        detail: `Choose a day from ${first} to ${last}.`,
      });
    }
    await changeClass(db, taught, { ...others, archived, retainUntil }, now);
    return personal({ id: taught.id });
  },
);

const erasing = z.strictObject({ name: z.string().max(200) });

/** Erases a class with everything in it, for its owner, once its name was typed. */
export const DELETE = classHandler(
  { params: classParams, body: erasing, archivedToo: true },
  async ({ db, taught, body: { name } }) => {
    if (!isOwned(taught)) return problem("class/owner-only");
    if (name.trim() !== taught.name.trim()) return problem("class/name-differs");
    await eraseClass(db, taught);
    return new Response(null, { status: 204 });
  },
);
