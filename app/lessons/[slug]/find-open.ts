import { ask } from "@/app/_components/api";
import { outbox, shortly } from "@/app/_offline/here";
import type { Kept, Taken } from "@/app/_offline/kept";
import { remember } from "@/app/_offline/remember";
import type { AttemptView } from "@/lib/attempt/reply";
import { err, ok, type Result } from "@/lib/result";
import { startedHere } from "./started-here";

/** What a page knows of a lesson it plays. `whose` is the mark of whoever is signed in; `isShell`: there is no line. */
export type Played = {
  taken: Taken;
  attempt: string | null;
  whose: string | null;
  isShell: boolean;
};

/**
 * The attempt to go on with, as this device keeps it: one that has something waiting here, else the one the page names,
 * else one begun since the site was opened, and in the shell the last one begun. An error is what the server said of it,
 * null when it said nothing and nothing is kept here.
 */
export async function findOpen(played: Played): Promise<Result<Kept | null, string | null>> {
  const { taken, attempt, whose, isShell } = played;
  const box = outbox();
  if (!isShell) remember("whose", whose);
  const isThis = (each: Kept) =>
    each.taken.slug === taken.slug &&
    each.taken.assignment === taken.assignment &&
    each.whose === whose &&
    !each.parked;
  const waiting = (await box.refresh()).findLast((each) => isThis(each) && each.waiting.length > 0);
  if (waiting) {
    await shortly(box.flush());
    const now = box.find(waiting.key);
    if (now && !now.parked) {
      await shortly(box.reread(now.key));
      return ok(box.find(now.key) ?? null);
    }
  }
  if (isShell)
    return ok(box.snapshot().kept.findLast((each) => isThis(each) && !each.finishedAt) ?? null);
  await sweep(played);
  const key = startedHere(taken);
  const known = box
    .snapshot()
    .kept.find((each) => (attempt ? each.id === attempt : each.key === key));
  const id = attempt ?? known?.id;
  if (!id) return ok(null);
  const reply = await ask<AttemptView>(`/api/attempts/${id}`);
  if (reply.ok) return ok(box.find(await box.adopt(reply.value, taken, whose)) ?? null);
  return reply.problem === null && known ? ok(known) : err(reply.problem?.title ?? null);
}

/** Lets go of what is all sent and either finished or somebody else's. */
async function sweep({ attempt, whose }: Played): Promise<void> {
  const box = outbox();
  for (const { key, id, waiting, finishedAt, whose: theirs } of box.snapshot().kept)
    if (waiting.length === 0 && id !== attempt && (finishedAt || theirs !== whose))
      await box.change(key, () => undefined);
}
