import { drawnFor } from "@/app/_components/drawn";
import { Excerpt } from "@/app/_components/excerpt";
import { FeedbackPanel } from "@/app/_components/feedback-panel";
import { PassageView } from "@/app/_components/passage-view";
import { useWords } from "@/app/_components/words-provider";
import { Choices } from "@/app/live/choices";
import { SplitPanel } from "@/app/live/split-panel";
import type { PublicScoredItem } from "@/lib/items/index";
import type { Passage } from "@/lib/lesson/lesson";
import type { Reveal } from "@/lib/live/reply";
import styles from "./stage.module.css";

/** One item in large letters: its words, its question, its choices; then the split, the answer and the reason. */
export function Board({
  item,
  passage,
  reveal,
}: {
  item: PublicScoredItem;
  passage: Passage;
  reveal: Reveal | null;
}) {
  const t = useWords("live");
  const p = useWords("player");
  const c = useWords("common");
  const drawn = drawnFor(item, reveal?.feedback ?? null);
  const layer = item.kind === "label" ? item.layer : null;
  return (
    <div className={styles.board}>
      <div className={styles.words}>
        <h1 className={styles.prompt}>{item.prompt}</h1>
        {layer && (
          <p>
            <strong>
              {p("item.layer", { layer: c(`feedback.layer.${layer}`).toLowerCase() })}.
            </strong>{" "}
            {p(layer === "said" ? "item.saidHelp" : "item.soHelp")}
          </p>
        )}
        <Excerpt passage={passage} spans={item.spans} drawn={drawn} t={c} />
        <details className={styles.more}>
          <summary>{t("stage.report")}</summary>
          <PassageView passage={passage} t={c} drawn={drawn} />
        </details>
      </div>
      <div className={styles.choices}>
        {reveal ? (
          <SplitPanel item={item} passage={passage} reveal={reveal} own={null} level={2} t={t} />
        ) : (
          <section>
            <h2 className="visually-hidden">{t("stage.choices")}</h2>
            {item.kind === "choose" && item.many && <p>{p("choose.many")}</p>}
            {item.kind === "mark" && <p>{t("stage.markHow")}</p>}
            {item.kind === "match" && <p>{t("stage.matchHow")}</p>}
            <Choices item={item} passage={passage} reveal={null} own={null} t={t} />
          </section>
        )}
      </div>
      {reveal && (
        <div className={styles.why}>
          <p className={styles.reason}>{reveal.feedback.reason}</p>
          <details className={styles.more}>
            <summary>{t("stage.more")}</summary>
            <FeedbackPanel
              item={item}
              passage={passage}
              response={reveal.feedback.answer}
              feedback={reveal.feedback}
              t={c}
              tell={reveal.feedback.strength === "open"}
            />
          </details>
        </div>
      )}
    </div>
  );
}
