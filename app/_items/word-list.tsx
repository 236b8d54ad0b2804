import type { Words } from "@/app/_components/words";
import type { Span } from "@/lib/text/span";
import { wordsIn } from "@/lib/text/tokens";
import styles from "./mark.module.css";

/** The words of each clause as checkboxes, one under the other: the twin of tapping words in the text. */
export function WordList({
  clauses,
  text,
  isMarked,
  toggle,
  locked,
  t,
}: {
  clauses: readonly Span[];
  text: string;
  isMarked: (word: Span) => boolean;
  toggle: (word: Span) => void;
  locked: boolean;
  t: Words<"player">;
}) {
  return clauses.map((clause) => (
    <fieldset key={clause.start} className={styles.clause}>
      <legend>{text.slice(clause.start, clause.end)}</legend>
      <ul aria-label={t("mark.words")}>
        {wordsIn(text, clause).map((word) => (
          <li key={word.start}>
            <label>
              <input
                type="checkbox"
                checked={isMarked(word)}
                disabled={locked}
                onChange={() => toggle(word)}
              />
              {text.slice(word.start, word.end)}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  ));
}
