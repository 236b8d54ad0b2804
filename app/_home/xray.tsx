import type { ReactNode } from "react";
import { QuestionShape } from "@/app/_components/question-mark";
import { translator } from "@/app/_server/messages";
import styles from "./xray.module.css";

type Part = "content" | "kind" | "source" | "cue" | "wording" | "backing";

/** One invented sentence with its parts drawn on it, and what each of the four questions finds there. */
export async function Xray() {
  const t = await translator("home");
  const common = await translator("common");
  const label = (part: Part) => (
    <span className={styles.label} aria-hidden="true">
      {t(`xray.labels.${part}`)}
    </span>
  );
  const drawn = (name: Part) => (words: ReactNode) => (
    <span className={`${styles.part} ${styles[name]}`}>
      {words}
      {label(name)}
    </span>
  );
  const sentence = t.rich("xray.sentence", {
    line: (words) => <span className={styles.line}>{words}</span>,
    content: drawn("content"),
    kind: drawn("kind"),
    source: drawn("source"),
    cue: drawn("cue"),
    wording: drawn("wording"),
    backing: drawn("backing"),
  });
  const notes = {
    voice: t("xray.voice.note"),
    kind: t("xray.kindNote"),
    backing: t("xray.backingNote"),
    wording: t("xray.wordingNote"),
  };
  return (
    <figure className={styles.xray}>
      <p className={styles.sentence}>{sentence}</p>
      <ul className={styles.questions}>
        {(["voice", "kind", "backing", "wording"] as const).map((question) => (
          <li key={question} className={styles[question]}>
            <p className={styles.name}>
              <QuestionShape question={question} />
              <span>
                <strong>{common(`question.${question}.name`)}</strong>
                <span className={styles.asks}> {common(`question.${question}.asks`)}</span>
              </span>
            </p>
            <p className={styles.note}>{notes[question]}</p>
          </li>
        ))}
      </ul>
      <figcaption className={styles.caption}>{t("xray.caption")}</figcaption>
    </figure>
  );
}
