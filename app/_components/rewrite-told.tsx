import type { Lab } from "@/lib/items/kind";
import type { Passage } from "@/lib/lesson/lesson";
import styles from "./feedback-panel.module.css";
import type { Words } from "./words";

type Told = Extract<Lab, { kind: "rewrite" }>;
type Finding = Told["findings"][number];

/** A finding as a question to the writer. */
function question({ rule, words, instead }: Finding, t: Words<"common">): string {
  const [plain] = instead;
  if (rule !== "flagged") return t(`ask.${rule}`, { words });
  // Words in brackets tell what to do, and are none to put in.
  return plain && !plain.includes("(")
    ? t("ask.flagged", { words, instead: plain })
    : t("ask.flaggedAlone", { words });
}

/** The questions about a rewrite, why its words were flagged, and a way or two to say it in plainer ones. */
export function RewriteTold({
  lab: { findings, words, models },
  passage,
  t,
}: {
  lab: Told;
  passage: Passage;
  t: Words<"common">;
}) {
  return (
    <>
      {findings.length > 0 && (
        <ul className={styles.asked}>
          {findings.map((finding) => (
            <li key={`${finding.rule} ${finding.in} ${finding.span.start}`}>
              {question(finding, t)}
            </li>
          ))}
        </ul>
      )}
      <p className={styles.label}>{t(findings.length > 0 ? "lab.rules" : "lab.noneAsked")}</p>
      <h4>{t("lab.models", { count: models.length })}</h4>
      {models.map(({ text, why }) => (
        <figure key={text} className={styles.model}>
          <blockquote lang={passage.lang} dir={passage.dir}>
            {text}
          </blockquote>
          <figcaption>{why}</figcaption>
        </figure>
      ))}
      <dl className={styles.facts}>
        {words.map(({ span, neutral, why }) => (
          <div key={span.start}>
            <dt>“{passage.text.slice(span.start, span.end)}”</dt>
            <dd>
              {why} {neutral.length > 0 && t("lab.plain", { words: neutral.join(", ") })}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
