import type { ReactNode } from "react";
import { VerdictShape } from "@/app/_components/verdict-shape";
import { translator } from "@/app/_server/messages";
import type { Item } from "@/lib/items/index";
import type { Passage } from "@/lib/lesson/lesson";
import type { Span } from "@/lib/text/span";
import styles from "./reading.module.css";

function Line({
  verdict,
  word,
  children,
}: {
  verdict: "right" | "wrong" | "partly" | "open";
  word: string;
  children: ReactNode;
}) {
  return (
    <li className={styles.option}>
      <VerdictShape verdict={verdict} />
      <div>
        <span className={styles.small}>{word}: </span>
        {children}
      </div>
    </li>
  );
}

/** What can be answered, each with its verdict in shape and word, and why it is right or tempts. */
export async function KeyedOptions({ item, passage }: { item: Item; passage: Passage }) {
  const t = await translator("assign");
  const words = ({ start, end }: Span) => `“${passage.text.slice(start, end)}”`;
  if (item.kind === "rewrite")
    return (
      <ul className={styles.options}>
        {item.key.words.map(({ id, span, why, neutral }) => (
          <Line key={id} verdict="open" word={t("reading.flagged")}>
            <strong>{words(span)}</strong> {why}
            {neutral.length > 0 && <> {t("reading.instead", { words: neutral.join(", ") })}.</>}
          </Line>
        ))}
        {item.key.models.map(({ text, why }) => (
          <Line key={text} verdict="open" word={t("reading.model")}>
            <strong>{text}</strong> {why}
          </Line>
        ))}
      </ul>
    );
  if (item.kind === "swap")
    return (
      <ul className={styles.options}>
        {item.variants.map(({ id, text }, at) => (
          <Line key={id} verdict="open" word={t("reading.version", { at: at + 1 })}>
            <strong>{text}</strong> {item.key.adds[id]}
          </Line>
        ))}
        <li>{t("reading.private")}</li>
      </ul>
    );
  if (item.kind === "mark")
    return (
      <ul className={styles.options}>
        {item.key.targets.map(({ id, span, why, neutral }) => (
          <Line key={id} verdict="right" word={t("reading.loaded")}>
            <strong>{words(span)}</strong> {why}
            {neutral.length > 0 && <> {t("reading.instead", { words: neutral.join(", ") })}.</>}
          </Line>
        ))}
        {item.key.decoys.map(({ id, span, why }) => (
          <Line key={id} verdict="wrong" word={t("reading.plain")}>
            <strong>{words(span)}</strong> {why}
          </Line>
        ))}
      </ul>
    );
  if (item.kind === "match") {
    const nameOf = (id: string | undefined) => item.speakers.find((each) => each.id === id)?.text;
    return (
      <ul className={styles.options}>
        {item.claims.map(({ id, span }, at) => (
          <Line key={id} verdict="right" word={t("reading.claim", { n: at + 1 })}>
            {words(span)} <strong>{nameOf(item.key.pairs[id])}</strong>. {item.key.why[id]}
            <ul>
              {Object.entries(item.key.wrong[id] ?? {}).map(([speaker, why]) => (
                <li key={speaker}>
                  <strong>{nameOf(speaker)}</strong>: {why}
                </li>
              ))}
            </ul>
          </Line>
        ))}
      </ul>
    );
  }
  const right = new Set(item.kind === "label" ? [item.key.option] : item.key.options);
  const also = new Set(item.kind === "label" ? item.key.also : []);
  return (
    <ul className={styles.options}>
      {item.options.map(({ id, text }) => {
        const verdict = right.has(id) ? "right" : also.has(id) ? "partly" : "wrong";
        const word = { right: "right", partly: "accepted", wrong: "wrong" } as const;
        return (
          <Line key={id} verdict={verdict} word={t(`reading.${word[verdict]}`)}>
            <strong>{text}</strong>
            {item.key.wrong[id] && <> {item.key.wrong[id]}</>}
          </Line>
        );
      })}
    </ul>
  );
}
