import type { Passage } from "@/lib/lesson/lesson";
import type { Span } from "@/lib/text/span";
import styles from "./excerpt.module.css";
import { type Drawn, MarkedText } from "./marked-text";
import { sentencesAround } from "./sentences";
import type { Words } from "./words";

/** The sentences a question is about, repeated above its options so that nobody has to scroll. */
export function Excerpt({
  passage,
  spans,
  drawn,
  t,
}: {
  passage: Passage;
  spans: readonly Span[];
  drawn: readonly Drawn[];
  t: Words<"common">;
}) {
  return (
    <blockquote className={styles.excerpt} lang={passage.lang} dir={passage.dir}>
      {sentencesAround(passage, spans).map((sentence) => {
        const block = passage.blocks.find(
          ({ span }) => span.start <= sentence.start && sentence.end <= span.end,
        );
        return (
          <p key={sentence.start}>
            {block?.kind === "headline" && (
              <span className={styles.kicker}>{t("passage.headline")}: </span>
            )}
            {block?.kind === "caption" && (
              <span className={styles.kicker}>{t("passage.caption")}: </span>
            )}
            <MarkedText text={passage.text} within={sentence} drawn={drawn} t={t} />
          </p>
        );
      })}
    </blockquote>
  );
}
