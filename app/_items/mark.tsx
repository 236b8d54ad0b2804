import { useState } from "react";
import { sentencesAround } from "@/app/_components/sentences";
import type { Span } from "@/lib/text/span";
import { wordsIn } from "@/lib/text/tokens";
import styles from "./mark.module.css";
import type { ItemView, ViewProps } from "./view";
import { WordList } from "./word-list";

const same = (a: Span) => (b: Span) => a.start === b.start && a.end === b.end;

function View({ item, passage, response, onChange, locked, feedback, t }: ViewProps<"mark">) {
  const [asList, setAsList] = useState(false);
  const { text } = passage;
  const isMarked = (word: Span) => response.words.some(same(word));
  const toggle = (word: Span) => {
    const others = response.words.filter((each) => !same(word)(each));
    const words = isMarked(word) ? others : [...others, word];
    onChange({ kind: "mark", words: words.toSorted((a, b) => a.start - b.start) });
  };
  const fateOf = (word: Span) =>
    feedback?.notes.find(({ span }) => span && span.start < word.end && word.start < span.end)
      ?.verdict;

  return (
    <fieldset className={styles.field}>
      <legend className="visually-hidden">{item.prompt}</legend>
      <p className={styles.how}>{t("mark.how")}</p>
      {asList ? (
        <WordList
          clauses={item.spans}
          text={text}
          isMarked={isMarked}
          toggle={toggle}
          locked={locked}
          t={t}
        />
      ) : (
        <div className={styles.text} lang={passage.lang} dir={passage.dir}>
          {sentencesAround(passage, item.spans).map((sentence) => (
            <p key={sentence.start}>
              {clausesIn(sentence, item.spans).map(({ span, asked }) =>
                asked ? (
                  <ClauseWords
                    key={span.start}
                    text={text}
                    clause={span}
                    isMarked={isMarked}
                    toggle={toggle}
                    locked={locked}
                    fateOf={fateOf}
                  />
                ) : (
                  <span key={span.start} className={styles.rest}>
                    {text.slice(span.start, span.end)}
                  </span>
                ),
              )}
            </p>
          ))}
        </div>
      )}
      <div className={styles.foot}>
        <span role="status">{t("mark.count", { count: response.words.length })}</span>
        <button
          type="button"
          className={styles.toggle}
          aria-pressed={asList}
          onClick={() => setAsList(!asList)}
        >
          {t("mark.list")}
        </button>
      </div>
    </fieldset>
  );
}

/** A sentence as its asked clauses and what stands between them. */
function clausesIn(sentence: Span, clauses: readonly Span[]) {
  const inside = clauses
    .filter(({ start, end }) => start < sentence.end && sentence.start < end)
    .toSorted((a, b) => a.start - b.start);
  const parts: { span: Span; asked: boolean }[] = [];
  let at = sentence.start;
  for (const clause of inside) {
    if (clause.start > at) parts.push({ span: { start: at, end: clause.start }, asked: false });
    parts.push({ span: clause, asked: true });
    at = clause.end;
  }
  if (at < sentence.end) parts.push({ span: { start: at, end: sentence.end }, asked: false });
  return parts;
}

function ClauseWords({
  text,
  clause,
  isMarked,
  toggle,
  locked,
  fateOf,
}: {
  text: string;
  clause: Span;
  isMarked: (word: Span) => boolean;
  toggle: (word: Span) => void;
  locked: boolean;
  fateOf: (word: Span) => "right" | "wrong" | "missed" | undefined;
}) {
  const words = wordsIn(text, clause);
  return words.map((word, at) => {
    const fate = fateOf(word);
    const before = text.slice(words[at - 1]?.end ?? clause.start, word.start);
    const after = at === words.length - 1 ? text.slice(word.end, clause.end) : "";
    return (
      <span key={word.start}>
        {before}
        <button
          type="button"
          className={`${styles.word} ${fate ? styles[fate] : ""}`}
          aria-pressed={isMarked(word)}
          aria-disabled={locked}
          onClick={() => !locked && toggle(word)}
        >
          {text.slice(word.start, word.end)}
        </button>
        {after}
      </span>
    );
  });
}

/** Words to mark, as toggle buttons in the text and as a list of checkboxes. Both show the same marks. */
export const mark: ItemView<"mark"> = {
  View,
  empty: { kind: "mark", words: [] },
  complete: (_item, { words }) => words.length > 0,
};
