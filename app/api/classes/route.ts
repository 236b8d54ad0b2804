import { v7 } from "uuid";
import { z } from "zod";
import { className, timeZone } from "@/app/_server/class-params";
import { personal, teacherHandler } from "@/app/_server/handler";
import { newJoinCode } from "@/app/_server/join-code";
import { translator } from "@/app/_server/messages";
import { clientId, noParams } from "@/app/_server/params";
import { problem } from "@/app/_server/problem";
import { addClass } from "@/db/queries/classes";
import { dayIn, retentionDays } from "@/lib/classroom/retention";

const body = z.strictObject({ id: clientId, name: className, timeZone });

/** 40 random bits hardly ever meet a code that is taken. */
const MOST_TRIES = 5;

/** Makes a class. The same id makes it once. */
export const POST = teacherHandler(
  { params: noParams, unknown: "class/not-found", body },
  async ({ db, learner, account, body }) => {
    const { usual } = retentionDays(dayIn(body.timeZone, new Date()));
    const owner = {
      membershipId: v7(),
      learnerId: learner.id,
      nickname: account.name ?? (await translator("classes"))("unnamed"),
    };
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const row = { ...body, joinCode: newJoinCode(), retainUntil: usual };
      const added = await addClass(db, row, owner);
      if (added === "id-taken") return problem("class/conflict");
      if (added !== "code-taken") return personal({ id: added.id }, { status: 201 });
    }
    throw new Error("every join code was taken");
  },
);
