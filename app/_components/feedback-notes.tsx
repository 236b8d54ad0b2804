import type { Feedback } from "@/lib/items/feedback";
import type { PublicItem, Response } from "@/lib/items/index";
import type { Passage } from "@/lib/lesson/lesson";
import type { Span } from "@/lib/text/span";
import { noteName } from "./answer-text";
import styles from "./feedback-panel.module.css";
import { VerdictShape } from "./verdict-shape";
import type { Words } from "./words";

/** Words a student marked that the item does not score: they are answered with one sentence, never a verdict. */
function unscoredWords(response: Response, { notes }: Feedback) {
  if (response.kind !== "mark") return [];
  return response.words.filter(
    (word) => !notes.some(({ span }) => span && span.start < word.end && word.start < span.end),
  );
}

/** One line for each part of an answer: each option, word or claim with its verdict and its own reason. */
export function FeedbackNotes({
  item,
  passage,
  response,
  feedback,
  t,
}: {
  item: PublicItem;
  passage: Passage;
  response: Response;
  feedback: Feedback;
  t: Words<"common">;
}) {
  const notes = feedback.notes.filter(({ text }) => text !== feedback.reason);
  const single = item.kind === "label" || (item.kind === "choose" && !item.many);
  const unscored = unscoredWords(response, feedback);
  const name = (at: string, span: Span | null) =>
    noteName(item, at, span && passage.text.slice(span.start, span.end));
  if (notes.length === 0 && unscored.length === 0) return null;
  if (single)
    return notes.map(({ at, verdict, text }) => (
      <p key={at}>
        {verdict === "wrong" && (
          <span className={styles.label}>{t("feedback.tempts", { option: name(at, null) })}: </span>
        )}
        <span lang={passage.lang}>{text}</span>
      </p>
    ));
  return (
    <>
      <ul className={styles.notes}>
        {notes.map(({ at, verdict, text, span }) => (
          <li key={at}>
            <VerdictShape verdict={verdict} />
            <div>
              {verdict !== "missed" && (
                <span className="visually-hidden">{t(`note.${verdict}`)}: </span>
              )}
              {!text.startsWith(name(at, span)) && (
                <strong lang={passage.lang}>{name(at, span)} </strong>
              )}
              {verdict === "missed" && <span className={styles.label}>({t("note.missed")}) </span>}
              <span lang={passage.lang}>{text}</span>
            </div>
          </li>
        ))}
      </ul>
      {unscored.length > 0 && (
        <p className={styles.label}>
          {t("feedback.unscoredList", {
            words: unscored
              .map(({ start, end }) => `“${passage.text.slice(start, end)}”`)
              .join(", "),
          })}{" "}
          {t("feedback.unscored")}
        </p>
      )}
    </>
  );
}
