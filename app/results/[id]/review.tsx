import { answerText } from "@/app/_components/answer-text";
import { Dispute } from "@/app/_components/dispute";
import { drawnFor } from "@/app/_components/drawn";
import { Excerpt } from "@/app/_components/excerpt";
import { FeedbackPanel, quoted, verdictWords } from "@/app/_components/feedback-panel";
import { VerdictShape } from "@/app/_components/verdict-shape";
import { WordsProvider } from "@/app/_components/words-provider";
import { interfaceLanguage, messagesFor, translator } from "@/app/_server/messages";
import { StrengthLine } from "@/app/lessons/[slug]/strength-line";
import type { ReviewedItem } from "@/lib/attempt/result";
import type { Lesson } from "@/lib/lesson/lesson";
import styles from "./review.module.css";

async function Reviewed({
  lesson,
  version,
  at,
  of,
  open,
}: {
  lesson: Lesson;
  version: number;
  at: number;
  of: ReviewedItem;
  open: boolean;
}) {
  const t = await translator("result");
  const common = await translator("common");
  const player = await translator("player");
  const { item, response, feedback } = of;
  const passage = lesson.passages.find(({ id }) => id === item.passage);
  if (!passage) return null;
  const { start, end } = item.spans[0] ?? { start: 0, end: 0 };
  return (
    <li>
      <details className={styles.item} open={open}>
        <summary>
          <VerdictShape verdict={feedback.verdict} />
          <h3 className={styles.heading}>
            <span className={styles.at}>
              {t("review.item", { at })}: {verdictWords(feedback, common)}
            </span>
            <span className={styles.clause} lang={passage.lang} dir={passage.dir}>
              {quoted(passage.text.slice(start, end))}
            </span>
          </h3>
        </summary>
        <div className={styles.body}>
          <Excerpt
            passage={passage}
            spans={item.spans}
            drawn={drawnFor(item, feedback)}
            t={common}
          />
          <dl className={styles.asked}>
            <div>
              <dt>{t("review.asked")}</dt>
              <dd>{item.prompt}</dd>
            </div>
            <div>
              <dt>{t("review.yours")}</dt>
              {answerText(item, response, passage).map((line) => (
                <dd key={line}>{line}</dd>
              ))}
            </div>
          </dl>
          <FeedbackPanel
            item={item}
            passage={passage}
            response={response}
            feedback={feedback}
            t={common}
            tell={false}
            linked
            level={4}
          />
          <StrengthLine strength={feedback.strength} t={player} />
          <div className="no-print">
            <Dispute lesson={lesson.slug} version={version} item={item.id} />
          </div>
        </div>
      </details>
    </li>
  );
}

/** Every question of the quiz with the answer given, the right one and why; the first one missed lies open. */
export async function Review({
  lesson,
  version,
  items,
}: {
  lesson: Lesson;
  version: number;
  items: readonly ReviewedItem[];
}) {
  const t = await translator("result");
  const firstMissed = items.findIndex(({ feedback }) => feedback.verdict !== "right");
  return (
    <section className={styles.review} aria-labelledby="review">
      <h2 id="review">{t("review.title")}</h2>
      <p className={styles.lead}>{t("review.lead")}</p>
      <WordsProvider
        locale={await interfaceLanguage()}
        messages={await messagesFor("keys", "common")}
      >
        <ol className={styles.items}>
          {items.map((reviewed, at) => (
            <Reviewed
              key={reviewed.item.id}
              lesson={lesson}
              version={version}
              at={at + 1}
              of={reviewed}
              open={at === firstMissed}
            />
          ))}
        </ol>
      </WordsProvider>
    </section>
  );
}
