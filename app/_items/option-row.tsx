import { VerdictShape } from "@/app/_components/verdict-shape";
import type { Words } from "@/app/_components/words";
import styles from "./option-row.module.css";

/** What is known of an option after answering: chosen or not, right or not. */
export type Fate = { right: boolean; accepted: boolean } | null;

/** One option as a whole row to tap; the row says in words what became of it. */
export function OptionRow({
  type,
  name,
  text,
  lang,
  checked,
  locked,
  fate,
  onChange,
  t,
}: {
  type: "radio" | "checkbox";
  name: string;
  text: string;
  /** The language of `text`, which need not be that of the page. */
  lang: string;
  checked: boolean;
  locked: boolean;
  fate: Fate;
  onChange: (checked: boolean) => void;
  t: Words<"player">;
}) {
  const good = fate?.right || fate?.accepted;
  const told = fate && (checked || fate.right || fate.accepted);
  const words = [
    checked && t("item.yours"),
    fate?.right && t("item.right"),
    fate?.accepted && !fate.right && t("item.accepted"),
  ].filter(Boolean);
  return (
    <label className={`${styles.row} ${told ? (good ? styles.right : styles.wrong) : ""}`}>
      <input
        type={type}
        name={name}
        checked={checked}
        disabled={locked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className={styles.text} lang={lang}>
        {text}
      </span>
      {told && (
        <span className={styles.fate}>
          <VerdictShape verdict={good ? "right" : "wrong"} />
          {words.join(" · ")}
        </span>
      )}
    </label>
  );
}
