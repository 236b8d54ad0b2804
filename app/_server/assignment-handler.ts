import "server-only";
import { z } from "zod";
import type { Taught } from "@/db/queries/access";
import { findTaughtAssignment } from "@/db/queries/assignments";
import type { Db } from "@/db/types";
import type { Account } from "@/lib/classroom/account";
import type { AssignmentView } from "@/lib/classroom/assignment";
import { teacherHandler } from "./handler";
import type { Learner } from "./learner";
import { problem } from "./problem";

type Asked<P, B> = {
  db: Db;
  learner: Learner;
  account: Account;
  params: P;
  body: B;
  taught: Taught;
  assignment: AssignmentView;
};

/** An assignment, and one pupil of its class, in an address. */
export const assignmentParams = z.object({ id: z.uuid() });
export const pupilOfAssignment = assignmentParams.extend({ membership: z.uuid() });

/** A route about one assignment, for the teachers of its class, unless the class is archived. To others it is not there. */
export const assignmentHandler = <P extends z.ZodType<{ id: string }>, B extends z.ZodType>(
  shape: { params: P; body?: B },
  run: (asked: Asked<z.output<P>, z.output<B>>) => Promise<Response>,
) =>
  teacherHandler<P, B>({ ...shape, unknown: "assignment/not-found" }, async (asked) => {
    const { db, learner, account, params, body } = asked;
    const found = await findTaughtAssignment(db, learner.id, params.id);
    if (!found) return problem("assignment/not-found");
    if (found.taught.archivedAt) return problem("class/archived");
    return run({ db, learner, account, params, body, ...found });
  });

/** The reply to what leaves nothing to say. */
export const done = () =>
  new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
