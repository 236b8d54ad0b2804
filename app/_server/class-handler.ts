import "server-only";
import type { z } from "zod";
import { findTaught, type Taught } from "@/db/queries/access";
import type { Db } from "@/db/types";
import type { Account } from "@/lib/classroom/account";
import { teacherHandler } from "./handler";
import type { Learner } from "./learner";
import { problem } from "./problem";

type Asked<P, B> = {
  db: Db;
  taught: Taught;
  learner: Learner;
  account: Account;
  params: P;
  body: B;
  request: Request;
};

type Shape<P extends z.ZodType<{ id: string }>, B extends z.ZodType> = {
  params: P;
  body?: B;
  /** Left out: every teacher of the class may. */
  only?: "owner";
  /** True where a class in the archive may still be changed. */
  archivedToo?: boolean;
};

/** A route of one class, for its teachers. To everybody else the class is not there. */
export const classHandler = <P extends z.ZodType<{ id: string }>, B extends z.ZodType>(
  { params, body, only, archivedToo = false }: Shape<P, B>,
  run: (asked: Asked<z.output<P>, z.output<B>>) => Promise<Response>,
) =>
  teacherHandler<P, B>(
    { params, unknown: "class/not-found", ...(body && { body }) },
    async (asked) => {
      const taught = await findTaught(asked.db, asked.learner.id, asked.params.id);
      if (!taught) return problem("class/not-found");
      if (only === "owner" && taught.role !== "owner") return problem("class/owner-only");
      if (taught.archivedAt && !archivedToo) return problem("class/archived");
      return run({ ...asked, taught });
    },
  );
