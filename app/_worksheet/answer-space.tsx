import { translator } from "@/app/_server/messages";
import type { PublicItem } from "@/lib/items/index";
import type { Passage } from "@/lib/lesson/lesson";
import styles from "./worksheet.module.css";

const LETTERS = ["A", "B", "C", "D", "E", "F"];
const TRUST = Array.from({ length: 11 }, (_, step) => step);

function Lines({ count }: { count: number }) {
  return Array.from({ length: count }, (_, line) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: an empty line is nothing but its place
    <span key={line} className={styles.line} />
  ));
}

/** Where a question is answered with a pen: boxes to tick, letters to write, lines. Nothing of the key is known here. */
export async function AnswerSpace({
  item,
  passage,
  lang,
}: {
  item: PublicItem;
  passage: Passage;
  lang: string;
}) {
  const t = await translator("worksheet");
  switch (item.kind) {
    case "label":
    case "choose":
      return (
        <>
          {item.kind === "choose" && item.many && <p className={styles.how}>{t("many")}</p>}
          <ul className={styles.options} lang={lang}>
            {item.options.map(({ id, text }) => (
              <li key={id}>
                <span className={styles.box} />
                {text}
              </li>
            ))}
          </ul>
          <p className={styles.write}>
            {t(item.kind === "label" ? "decide" : "why")} <Lines count={1} />
          </p>
        </>
      );
    case "match":
      return (
        <>
          <p className={styles.how}>{t("match")}</p>
          <div className={styles.match} lang={lang}>
            <ol className={styles.claims}>
              {item.claims.map(({ id, span }) => (
                <li key={id}>
                  <span className={styles.box} />“{passage.text.slice(span.start, span.end)}”
                </li>
              ))}
            </ol>
            <ul className={styles.speakers}>
              {item.speakers.map(({ id, text }, at) => (
                <li key={id}>
                  <strong>{LETTERS[at]}</strong> {text}
                </li>
              ))}
            </ul>
          </div>
        </>
      );
    case "mark":
      return (
        <>
          <p className={styles.how}>{t("mark")}</p>
          <p className={styles.write}>
            {t("markWhy")} <Lines count={2} />
          </p>
        </>
      );
    case "rewrite":
      return (
        <>
          <p className={styles.how}>
            {t("flagged", {
              words: item.flagged
                .map(({ start, end }) => `“${passage.text.slice(start, end)}”`)
                .join(", "),
            })}
          </p>
          <p className={styles.write}>
            {t("rewrite")} <Lines count={3} />
          </p>
        </>
      );
    case "swap":
      return (
        <>
          <p className={styles.how}>{t("swap")}</p>
          <ul className={styles.trust} lang={lang}>
            {item.variants.map(({ id, text }) => (
              <li key={id}>
                … <strong>{text}</strong> …
                <span className={styles.scale}>
                  {TRUST.map((step) => (
                    <span key={step}>{step}</span>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </>
      );
  }
}
