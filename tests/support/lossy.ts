import { v7 } from "uuid";
import { memoryStore } from "@/app/_offline/store";
import type { AttemptView } from "@/lib/attempt/reply";
import { perfectResponse } from "@/lib/items/index";
import { itemsOf } from "@/lib/lesson/lesson";
import { type Line, over, seeded, tabOf, withLines } from "../e2e/support/line";
import { percentile } from "./figures";
import { startLossyProxy } from "./lossy-proxy";
import { lessonNamed } from "./player";

const SHARE = 0.3;
const LEARNERS = 10;

/** What became of answers that were sent through a line that loses things; `medianTries`: how often one had to be sent. */
export type Lossy = {
  given: number;
  lost: number;
  doubled: number;
  lostRequests: number;
  lostReplies: number;
  medianTries: number;
};

/** Some learners answer so often each, all at once, and send with the app's own outbox until nothing waits. */
export async function answerLossily(url: string, answers: number, seed: number): Promise<Lossy> {
  const end = withLines();
  const proxy = await startLossyProxy(url, SHARE, seeded(seed));
  try {
    const each = Math.ceil(answers / LEARNERS);
    const work = Array.from({ length: LEARNERS }, (_, at) => answerAll(url, proxy.url, each, at));
    const counts = await Promise.all(work);
    const sum = (of: "given" | "lost" | "doubled") =>
      counts.reduce((total, count) => total + count[of], 0);
    return {
      given: sum("given"),
      lost: sum("lost"),
      doubled: sum("doubled"),
      lostRequests: proxy.lost.requests,
      lostReplies: proxy.lost.replies,
      medianTries: percentile([...proxy.tries.values()], 0.5),
    };
  } finally {
    end();
    await proxy.stop();
  }
}

async function answerAll(url: string, lossy: string, answers: number, seed: number) {
  const lesson = lessonNamed("who-says-so-local");
  const items = itemsOf(lesson);
  const line: Line = { url: lossy, cookie: "", isDown: false };
  const box = tabOf(memoryStore(), seeded(seed));
  const taken = { slug: lesson.slug, version: 1, assignment: null };
  const ids = new Set<string>();
  const view = await over(line, async () => {
    const key = await box.begin(taken, { parts: null, whose: null });
    for (let seq = 1; seq <= answers; seq += 1) {
      const item = items[seq % items.length];
      if (!item) throw new Error("the lesson has no items");
      const id = v7();
      ids.add(id);
      const rest = {
        response: perfectResponse(item),
        seq,
        hints: 0,
        elapsedMs: 0,
        certainty: null,
      };
      await box.add(key, { kind: "answer", body: { id, item: item.id, ...rest } });
    }
    while (box.find(key)?.waiting.length) await box.flush();
    line.url = url;
    const reply = await fetch(`/api/attempts/${box.find(key)?.id}`);
    return (await reply.json()) as AttemptView;
  });
  const tries = new Set(view.answers.map((answer) => `${answer.item} ${answer.try}`));
  const stored = view.answers.filter(({ id }) => ids.has(id)).length;
  return {
    given: ids.size,
    lost: ids.size - stored,
    doubled: view.answers.length - stored + (view.answers.length - tries.size),
  };
}
