import { drawnFor } from "@/app/_components/drawn";
import { Excerpt } from "@/app/_components/excerpt";
import { revealOf } from "@/app/_server/live-reply";
import { translator } from "@/app/_server/messages";
import { SplitPanel } from "@/app/live/split-panel";
import type { LedLive } from "@/db/queries/live";
import type { Db } from "@/db/types";
import type { Lesson } from "@/lib/lesson/lesson";
import { liveLesson } from "@/lib/live/lesson";
import styles from "./stage.module.css";

/** How the class answered each item of a live lesson that is over, beside its answer and reason. */
export async function Looked({ db, live, lesson }: { db: Db; live: LedLive; lesson: Lesson }) {
  const t = await translator("live");
  const c = await translator("common");
  const { items, passages } = liveLesson(lesson, live.items);
  const looked = await Promise.all(
    items.map(async (item, at) => ({ item, at, reveal: await revealOf(db, live, at) })),
  );
  return (
    <ol className={`${styles.list} ${styles.over}`}>
      {looked.map(({ item, at, reveal }) => {
        const passage = passages.find(({ id }) => id === item.passage);
        if (!passage || !reveal) return null;
        const drawn = drawnFor(item, reveal.feedback);
        return (
          <li key={item.id}>
            <h2>
              {at + 1}. {item.prompt}
            </h2>
            <Excerpt passage={passage} spans={item.spans} drawn={drawn} t={c} />
            <SplitPanel item={item} passage={passage} reveal={reveal} own={null} level={3} t={t} />
            <p>{reveal.feedback.reason}</p>
          </li>
        );
      })}
    </ol>
  );
}
