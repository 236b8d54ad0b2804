import { useId, useRef } from "react";
import { useWords } from "@/app/_components/words-provider";
import type { Certainty } from "@/lib/attempt/attempt";
import styles from "./certainty.module.css";

const LEVELS: readonly Certainty[] = [1, 2, 3];

/** “How sure are you?”: may be left open, is never scored, and can be taken back before the answer is sent. */
export function CertaintyField({
  value,
  onChange,
}: {
  value: Certainty | null;
  onChange: (value: Certainty | null) => void;
}) {
  const t = useWords("player");
  const name = useId();
  const first = useRef<HTMLInputElement>(null);

  function clear() {
    // The button goes away with what it takes back: the reader's place goes to the choice.
    first.current?.focus();
    onChange(null);
  }

  return (
    <fieldset className={styles.field} aria-describedby={`${name}-note`}>
      <legend className={styles.legend}>{t("certainty.ask")}</legend>
      <div className={styles.levels}>
        {LEVELS.map((level) => (
          <label key={level} className={styles.level}>
            <input
              ref={level === LEVELS[0] ? first : undefined}
              type="radio"
              name={name}
              checked={value === level}
              onChange={() => onChange(level)}
            />
            {t(`certainty.${level}`)}
          </label>
        ))}
        {value !== null && (
          <button type="button" className={styles.clear} onClick={clear}>
            {t("certainty.clear")}
          </button>
        )}
      </div>
      <p id={`${name}-note`} className={styles.note}>
        {t("certainty.note")}
      </p>
    </fieldset>
  );
}
