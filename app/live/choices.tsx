import type { Words } from "@/app/_components/words";
import type { PublicScoredItem, Response } from "@/lib/items/index";
import type { Passage } from "@/lib/lesson/lesson";
import type { Reveal } from "@/lib/live/reply";
import type { Span } from "@/lib/text/span";
import styles from "./split.module.css";
import { type Fate, SplitRow } from "./split-row";

type Choice = { id: string; text: string };

/** The choices of an item and, once the answer is shown, how the class divided over them. Names nobody; `own` is the reader’s answer. */
export function Choices({
  item,
  passage,
  reveal,
  own,
  t,
}: {
  item: PublicScoredItem;
  passage: Passage;
  reveal: Reveal | null;
  own: Response | null;
  t: Words<"live">;
}) {
  switch (item.kind) {
    case "label":
    case "choose":
      return <Options options={item.options} reveal={reveal} own={own} t={t} />;
    case "match":
      return (
        <>
          {item.claims.map(({ id, span }, at) => (
            <div key={id} className={styles.claim}>
              <p className={styles.number}>{t("split.claim", { n: at + 1 })}</p>
              <p className={styles.words} lang={passage.lang}>
                {passage.text.slice(span.start, span.end)}
              </p>
              {reveal && (
                <Speakers claim={id} speakers={item.speakers} reveal={reveal} own={own} t={t} />
              )}
            </div>
          ))}
          {!reveal && (
            <div className={styles.claim}>
              <p className={styles.number}>{t("stage.choices")}</p>
              <Options options={item.speakers} reveal={null} own={null} t={t} />
            </div>
          )}
        </>
      );
    case "mark":
      return reveal && <Marked passage={passage} reveal={reveal} own={own} t={t} />;
  }
}

const chosenIn = (response: Response | null): readonly string[] => {
  if (response?.kind === "label") return [response.option];
  return response?.kind === "choose" ? response.options : [];
};

function Options({
  options,
  reveal,
  own,
  t,
}: {
  options: readonly Choice[];
  reveal: Reveal | null;
  own: Response | null;
  t: Words<"live">;
}) {
  const fateOf = (id: string): Fate | null => {
    if (!reveal || !("options" in reveal.split)) return null;
    const right = chosenIn(reveal.feedback.answer).includes(id);
    return {
      count: reveal.split.options.find((option) => option.id === id)?.count ?? 0,
      of: reveal.split.answers,
      right,
      accepted: !right && reveal.feedback.also.includes(id),
      yours: chosenIn(own).includes(id),
    };
  };
  return (
    <ul className={styles.rows}>
      {options.map(({ id, text }) => (
        <SplitRow key={id} text={text} fate={fateOf(id)} t={t} />
      ))}
    </ul>
  );
}

function Speakers({
  claim,
  speakers,
  reveal,
  own,
  t,
}: {
  claim: string;
  speakers: readonly Choice[];
  reveal: Reveal;
  own: Response | null;
  t: Words<"live">;
}) {
  const pairOf = (response: Response | null | undefined) =>
    response?.kind === "match" ? response.pairs[claim] : undefined;
  const fateOf = (id: string): Fate | null => {
    if (reveal.split.kind !== "match") return null;
    const counts = reveal.split.claims.find((each) => each.id === claim)?.speakers;
    return {
      count: counts?.find((speaker) => speaker.id === id)?.count ?? 0,
      of: reveal.split.answers,
      right: pairOf(reveal.feedback.answer) === id,
      accepted: false,
      yours: pairOf(own) === id,
    };
  };
  const told = speakers.map((speaker) => ({ ...speaker, fate: fateOf(speaker.id) }));
  // Speakers whom nobody took and who are not right would only make the wall longer.
  const seen = told.filter(({ fate }) => fate && (fate.count > 0 || fate.right));
  return (
    <ul className={styles.rows}>
      {seen.map(({ id, text, fate }) => (
        <SplitRow key={id} text={text} fate={fate} t={t} />
      ))}
    </ul>
  );
}

function Marked({
  passage,
  reveal,
  own,
  t,
}: {
  passage: Passage;
  reveal: Reveal;
  own: Response | null;
  t: Words<"live">;
}) {
  const { split, feedback } = reveal;
  if (split.kind !== "mark") return null;
  if (split.words.length === 0) return <p>{t("split.noWords")}</p>;
  const isIn = (response: Response | null, { start, end }: Span) =>
    response?.kind === "mark" &&
    response.words.some((word) => word.start < end && start < word.end);
  return (
    <ul className={styles.rows}>
      {split.words.map(({ span, count }) => (
        <SplitRow
          key={span.start}
          text={`“${passage.text.slice(span.start, span.end)}”`}
          lang={passage.lang}
          fate={{
            count,
            of: split.answers,
            right: isIn(feedback.answer, span),
            accepted: false,
            yours: isIn(own, span),
          }}
          t={t}
        />
      ))}
    </ul>
  );
}
