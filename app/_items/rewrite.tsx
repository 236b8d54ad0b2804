import { useId } from "react";
import styles from "./lab.module.css";
import type { ItemView, ViewProps } from "./view";

/** The longest rewrite, in UTF-16 code units, as the server takes it. */
const LONGEST = 600;
/** From here on it is said how much room is left. */
const NEARLY = 100;

function View({ item, passage, response, onChange, locked, t }: ViewProps<"rewrite">) {
  const base = useId();
  const { text } = response;
  const left = LONGEST - text.length;
  const write = (words: string) =>
    onChange({ kind: "rewrite", text: words.replace(/[\p{Cc}\p{Cs}]+/gu, " ").slice(0, LONGEST) });
  return (
    <div className={styles.field}>
      <p id={`${base}words`}>
        {t("rewrite.words", { count: item.flagged.length })}{" "}
        <span lang={passage.lang} dir={passage.dir}>
          {item.flagged.map(({ start, end }, at) => (
            <span key={start}>
              {at > 0 && ", "}
              <mark className={styles.flagged}>{passage.text.slice(start, end)}</mark>
            </span>
          ))}
        </span>
      </p>
      <p id={`${base}how`} className={styles.how}>
        {t("rewrite.how")}
      </p>
      <label htmlFor={`${base}text`} className={styles.label}>
        {t("rewrite.label")}
      </label>
      <textarea
        id={`${base}text`}
        className={styles.text}
        rows={4}
        maxLength={LONGEST}
        value={text}
        readOnly={locked}
        lang={passage.lang}
        dir={passage.dir}
        aria-describedby={`${base}words ${base}how ${base}seen`}
        onChange={(event) => write(event.target.value)}
      />
      <p role="status" className={styles.how}>
        {!locked && left < NEARLY && t("rewrite.left", { left })}
      </p>
      {!locked && text === "" && (
        <button type="button" className="button-quiet" onClick={() => write(item.original)}>
          {t("rewrite.begin")}
        </button>
      )}
      <p id={`${base}seen`} className={styles.seen}>
        {t("rewrite.seen")}
      </p>
    </div>
  );
}

/** A clause with its loaded words to be said in plainer ones, as a box to write in. */
export const rewrite: ItemView<"rewrite"> = {
  View,
  empty: { kind: "rewrite", text: "" },
  complete: (_item, { text }) => text.trim() !== "",
};
