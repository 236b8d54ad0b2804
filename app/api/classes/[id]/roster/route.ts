import { z } from "zod";
import { classHandler } from "@/app/_server/class-handler";
import { classParams } from "@/app/_server/class-params";
import { personal } from "@/app/_server/handler";
import { problem } from "@/app/_server/problem";
import { namesIn } from "@/app/_server/roster-text";
import { listNames } from "@/db/queries/pupils";
import { judgeRoster, MOST_NAMES, type RosterReply } from "@/lib/classroom/roster";

/** Reads a pasted list or file and says what would become of each name. Nothing is stored. */
export const POST = classHandler(
  { params: classParams, body: z.strictObject({ text: z.string() }) },
  async ({ db, taught, body: { text } }) => {
    const names = namesIn(text);
    if (!names) return problem("roster/quote");
    if (names.length === 0) return problem("roster/empty");
    if (names.length > MOST_NAMES) return problem("roster/too-long");
    const reply: RosterReply = { lines: judgeRoster(names, await listNames(db, taught)) };
    return personal(reply);
  },
);
