import type { ReactNode } from "react";
import type { HeatClause, Level } from "@/lib/classroom/report/heat";
import type { Passage } from "@/lib/lesson/lesson";
import type { Span } from "@/lib/text/span";
import styles from "./heat.module.css";

/** What a heat map says in words: of one clause for readers of the screen, of one for the eye, and of each level. */
export type HeatWords = {
  clause(heat: HeatClause): string;
  badge(heat: HeatClause): string;
  level(level: Level): string;
  legend: string;
};

const LEVELS: readonly Level[] = [0, 1, 2, 3, 4];

function Pieces({
  passage,
  within,
  heat,
  words,
}: {
  passage: Passage;
  within: Span;
  heat: readonly HeatClause[];
  words: HeatWords;
}) {
  const inside = heat.filter(({ span }) => span.start < within.end && within.start < span.end);
  const edges = new Set([within.start, within.end]);
  for (const { span } of inside) {
    edges.add(Math.max(span.start, within.start));
    edges.add(Math.min(span.end, within.end));
  }
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, at): ReactNode => {
    const end = sorted[at + 1] ?? within.end;
    const text = passage.text.slice(start, end);
    const over = inside.filter(({ span }) => span.start < end && start < span.end);
    // Where clauses overlap, what was missed most shows.
    const hottest = over.toSorted((a, b) => b.level - a.level)[0];
    if (!hottest) return text;
    const opening = over.filter(({ span }) => span.start === start);
    return (
      <mark key={start} className={`${styles.clause} ${styles[`level${hottest.level}`]}`}>
        {opening.map((clause) => (
          <span key={clause.span.end}>
            <span className="visually-hidden">{words.clause(clause)} </span>
            <span className={styles.badge} aria-hidden="true">
              {words.badge(clause)}
            </span>
          </span>
        ))}
        {text}
      </mark>
    );
  });
}

/** A passage with each clause that was asked about drawn by how many missed it: by colour, by line, and by count. */
export function HeatText({
  passage,
  heat,
  words,
}: {
  passage: Passage;
  heat: readonly HeatClause[];
  words: HeatWords;
}) {
  return (
    <>
      <p className={styles.legendTitle}>{words.legend}</p>
      <ul className={styles.legend}>
        {LEVELS.map((level) => (
          <li key={level}>
            <span className={`${styles.clause} ${styles[`level${level}`]}`}>
              {words.level(level)}
            </span>
          </li>
        ))}
      </ul>
      <article className={styles.text} lang={passage.lang} dir={passage.dir}>
        {passage.blocks.map(({ kind, span }) => (
          <p key={span.start} className={kind === "headline" ? styles.headline : undefined}>
            <Pieces passage={passage} within={span} heat={heat} words={words} />
          </p>
        ))}
      </article>
    </>
  );
}
