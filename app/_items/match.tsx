import { useId } from "react";
import { VerdictShape } from "@/app/_components/verdict-shape";
import styles from "./match.module.css";
import type { ItemView, ViewProps } from "./view";

function View({ item, passage, response, onChange, locked, feedback, t }: ViewProps<"match">) {
  const base = useId();
  const pick = (claim: string, speaker: string) => {
    const { [claim]: _earlier, ...others } = response.pairs;
    onChange({ kind: "match", pairs: speaker ? { ...others, [claim]: speaker } : others });
  };
  return (
    <fieldset>
      <legend className="visually-hidden">{item.prompt}</legend>
      <ol className={styles.claims}>
        {item.claims.map(({ id, span }, at) => {
          const verdict = feedback?.notes.find((note) => note.at === id)?.verdict;
          return (
            <li key={id} className={verdict ? styles[verdict] : undefined}>
              <p id={`${base}${id}`} className={styles.claim} lang={passage.lang}>
                <span id={`${base}${id}-number`} className={styles.number}>
                  {t("match.claim", { n: at + 1 })}
                </span>{" "}
                {passage.text.slice(span.start, span.end)}
              </p>
              <label id={`${base}${id}-label`} className={styles.who} htmlFor={`${base}${id}-who`}>
                {t("match.who")}
              </label>
              <div className={styles.pick}>
                <select
                  id={`${base}${id}-who`}
                  aria-labelledby={`${base}${id}-number ${base}${id}-label`}
                  aria-describedby={`${base}${id}`}
                  value={response.pairs[id] ?? ""}
                  disabled={locked}
                  onChange={(event) => pick(id, event.target.value)}
                >
                  <option value="">{t("match.pick")}</option>
                  {item.speakers.map((speaker) => (
                    <option key={speaker.id} value={speaker.id}>
                      {speaker.text}
                    </option>
                  ))}
                </select>
                {verdict && <VerdictShape verdict={verdict} />}
              </div>
            </li>
          );
        })}
      </ol>
    </fieldset>
  );
}

/** Who said what: a list of speakers to choose from for each claim. */
export const match: ItemView<"match"> = {
  View,
  empty: { kind: "match", pairs: {} },
  complete: ({ claims }, { pairs }) => claims.every(({ id }) => pairs[id] !== undefined),
};
