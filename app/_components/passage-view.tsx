import { Fragment, type Ref } from "react";
import type { Passage } from "@/lib/lesson/lesson";
import { sentencesIn } from "@/lib/text/sentences";
import { glossedIn } from "@/lib/text/terms";
import { type Drawn, MarkedText } from "./marked-text";
import styles from "./passage-view.module.css";
import type { Words } from "./words";

/** The blocks of a report, each with its sentences. */
const sentencesOf = ({ blocks, text, lang }: Passage) =>
  blocks.map(({ kind, span }) => ({ kind, span, sentences: sentencesIn(text, span, lang) }));

/** The terms of a report that can be explained where they stand: clear of marks, and not in the headline. */
function glossedClearOf(passage: Passage, drawn: readonly Drawn[]) {
  const ranges = sentencesOf(passage).flatMap(({ kind, sentences }) =>
    kind === "headline" ? [] : sentences,
  );
  const marked = drawn.map(({ span }) => span);
  return glossedIn(passage.text, ranges, passage.glossary, marked);
}

/**
 * A report as students read it, with marks drawn on it. Runs on the server (readable without
 * JavaScript) and in the player. `level` is the heading level of the report's headline.
 */
export function PassageView({
  passage,
  t,
  drawn = [],
  level = 2,
  compact = false,
  notes = true,
  r,
  ref,
}: {
  passage: Passage;
  t: Words<"common">;
  drawn?: readonly Drawn[];
  level?: 2 | 3;
  /** Smaller type, for the column beside a question. */
  compact?: boolean;
  /** Whether as-of line, credit and glossary are shown. */
  notes?: boolean;
  /** Given, the first place of each word of the glossary explains it. */
  r?: Words<"reading">;
  ref?: Ref<HTMLElement>;
}) {
  const Headline = level === 2 ? "h2" : "h3";
  const glossed = r ? glossedClearOf(passage, drawn) : [];
  const explained = { glossed, close: r ? r("term.close") : "" };
  return (
    <article
      ref={ref}
      className={`${styles.passage} ${compact ? styles.compact : ""}`}
      lang={passage.lang}
      dir={passage.dir}
      aria-label={t("passage.label")}
    >
      {sentencesOf(passage).map(({ kind, span, sentences }) => {
        const words = sentences.map((sentence, at) => (
          <Fragment key={sentence.start}>
            {passage.text.slice(sentences[at - 1]?.end ?? sentence.start, sentence.start)}
            <span className={styles.sentence} data-sentence={sentence.start}>
              <MarkedText
                text={passage.text}
                within={sentence}
                drawn={drawn}
                explained={explained}
                t={t}
              />
            </span>
          </Fragment>
        ));
        if (kind === "headline")
          return (
            <Headline key={span.start} className={styles.headline}>
              {words}
            </Headline>
          );
        if (kind === "caption")
          return (
            <p key={span.start} className={styles.caption}>
              <span className={styles.kicker}>{t("passage.caption")}</span> {words}
            </p>
          );
        return <p key={span.start}>{words}</p>;
      })}
      {notes && <PassageNotes passage={passage} t={t} />}
    </article>
  );
}

/** What stands under a report: its source, as of when it was written, and its names and words explained. */
export function PassageNotes({ passage, t }: { passage: Passage; t: Words<"common"> }) {
  return (
    <footer className={styles.notes}>
      <p>{passage.asOf}</p>
      {passage.fictional && <p>{t("passage.invented")}</p>}
      {passage.credit && (
        <p>
          {passage.credit.text}{" "}
          {passage.credit.url && (
            <a href={passage.credit.url} rel="noreferrer">
              {t("passage.source")}
            </a>
          )}
        </p>
      )}
      {passage.glossary.length > 0 && (
        <dl className={styles.glossary} aria-label={t("passage.glossary")}>
          {passage.glossary.map(({ term, plain }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{plain}</dd>
            </div>
          ))}
        </dl>
      )}
    </footer>
  );
}
