import { z } from "zod";
import { isKeptBack } from "@/app/_server/attempt-view";
import { handler, personal } from "@/app/_server/handler";
import { attemptParams } from "@/app/_server/params";
import { problem } from "@/app/_server/problem";
import { findAttempt } from "@/db/queries/attempts";
import { findLesson } from "@/db/queries/lessons";
import { countFirstResponses } from "@/db/queries/split";
import { hasSplit, splitByOption } from "@/lib/attempt/split";
import { publicItem } from "@/lib/items/index";
import { itemsOf } from "@/lib/lesson/lesson";

const params = attemptParams.extend({ item: z.string().min(1).max(80) });

/**
 * How other readers first answered a question whose key is soft or open: only for whoever has answered it in this
 * attempt and been told what there is to tell. Everybody else learns not even whether there is a split.
 */
export const GET = handler(
  { params, unknown: "split/not-found" },
  async ({ db, learner, params: { id, item: itemId } }) => {
    const found = learner && (await findAttempt(db, id, learner.id));
    const given = found?.answers.find((answer) => answer.item === itemId);
    if (!found || !given) return problem("split/not-found");
    const { attempt } = found;
    const published = await findLesson(db, attempt.lesson, attempt.version, attempt.corrected);
    const item = published && itemsOf(published.lesson).find((each) => each.id === itemId);
    if (!item || isKeptBack(published.lesson, attempt, given.at, new Date()))
      return problem("split/not-found");
    const shown = publicItem(item);
    if (!hasSplit(shown, item.key.strength)) return problem("split/not-found");
    return personal(splitByOption(shown, await countFirstResponses(db, itemId)));
  },
);
