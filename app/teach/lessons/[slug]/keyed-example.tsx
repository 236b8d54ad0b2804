import { drawnFor } from "@/app/_components/drawn";
import { Excerpt } from "@/app/_components/excerpt";
import { FeedbackPanel } from "@/app/_components/feedback-panel";
import { translator } from "@/app/_server/messages";
import type { Feedback } from "@/lib/items/feedback";
import type { PublicItem, Response } from "@/lib/items/index";
import type { Lesson } from "@/lib/lesson/lesson";
import styles from "./reading.module.css";

/** A worked example, as pupils see it. */
export async function KeyedExample({
  lesson,
  item,
  answer,
  feedback,
  at,
}: {
  lesson: Lesson;
  item: PublicItem;
  answer: Response;
  feedback: Feedback;
  at: number;
}) {
  const t = await translator("assign");
  const c = await translator("common");
  const passage = lesson.passages.find(({ id }) => id === item.passage);
  if (!passage) return null;
  return (
    <>
      <h4>
        {t("reading.example", { at })}: {item.prompt}
      </h4>
      <Excerpt passage={passage} spans={item.spans} drawn={drawnFor(item, feedback)} t={c} />
      <div className={styles.panel}>
        <FeedbackPanel
          item={item}
          passage={passage}
          response={answer}
          feedback={feedback}
          t={c}
          tell={false}
          level={4}
        />
      </div>
    </>
  );
}
