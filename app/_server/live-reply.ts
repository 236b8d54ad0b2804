import "server-only";
import { findLesson } from "@/db/queries/lessons";
import type { JoinedLive, LedLive } from "@/db/queries/live";
import { listLiveResponses } from "@/db/queries/live-answers";
import type { Db } from "@/db/types";
import { feedbackOn } from "@/lib/items/feedback";
import { perfectResponse, publicItem } from "@/lib/items/index";
import { itemsNamed } from "@/lib/live/lesson";
import type { LiveReply, Reveal } from "@/lib/live/reply";
import { splitOf } from "@/lib/live/split";
import { tagOf } from "./etag";

type Live = LedLive | JoinedLive;

const ownOf = (live: Live) => (live.role === "student" ? live.own : null);

/** The name of what this person sees of a live lesson now: it changes with every move, every answer a teacher counts, and every own answer. */
export const liveTag = (live: Live): string =>
  tagOf(
    JSON.stringify([
      live.state.revision,
      live.role === "student" ? live.own?.id : [live.answered.count, live.answered.of],
    ]),
  );

/** What this person sees of a live lesson now. The key and the split are in it only while the answer is shown. */
export async function liveReply(db: Db, live: Live): Promise<LiveReply> {
  const isShown = live.state.phase === "reveal" && !live.state.ended;
  return {
    ...live.state,
    answered: live.role === "student" ? null : live.answered,
    own: ownOf(live)?.response ?? null,
    reveal: isShown ? await revealOf(db, live, live.state.position) : null,
  };
}

/**
 * How the class answered the item at a place, with its key. For a student about their own answer to the current item.
 * Whoever calls this has made sure that the answer may be seen.
 */
export async function revealOf(db: Db, live: Live, position: number): Promise<Reveal | null> {
  const published = await findLesson(db, live.lesson, live.version);
  const item = published && itemsNamed(published.lesson, live.items)[position];
  const passage = published?.lesson.passages.find(({ id }) => id === item?.passage);
  if (!item || !passage) return null;
  const responses = await listLiveResponses(db, live, item.id);
  const feedback = feedbackOn(item, ownOf(live)?.response ?? perfectResponse(item));
  return feedback && { split: splitOf(publicItem(item), passage.text, responses), feedback };
}
