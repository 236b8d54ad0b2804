import { z } from "zod";
import { classHandler } from "@/app/_server/class-handler";
import { placeParams } from "@/app/_server/class-params";
import { personal } from "@/app/_server/handler";
import { problem } from "@/app/_server/problem";
import { handOver, removeTeacher } from "@/db/queries/invitations";

/** Hands the class over: this co-teacher becomes its owner, and the owner a co-teacher. */
export const PATCH = classHandler(
  { params: placeParams, body: z.strictObject({ role: z.literal("owner") }), only: "owner" },
  async ({ db, taught, params: { membership: id } }) =>
    (await handOver(db, taught, id)) ? personal({ id }) : problem("teacher/not-found"),
);

/** Takes a co-teacher out of the class, or lets one leave. The owner can leave only after handing over. */
export const DELETE = classHandler(
  { params: placeParams, archivedToo: true },
  async ({ db, taught, params: { membership: id } }) => {
    const isSelf = id.toLowerCase() === taught.membershipId;
    if (taught.role === "owner" && isSelf) return problem("class/owner-stays");
    if (taught.role !== "owner" && !isSelf) return problem("class/owner-only");
    const removed = await removeTeacher(db, taught, id, new Date());
    if (!removed) return problem("teacher/not-found");
    return new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
  },
);
