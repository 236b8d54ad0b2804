"use client";

import { memo, type ReactNode } from "react";
import { ruleName } from "@/app/_components/rule-name";
import { useLocale, useWords } from "@/app/_components/words-provider";
import type { Block, Finding } from "@/lib/analysis/analysis";
import type { Span } from "@/lib/text/span";
import styles from "./annotated-text.module.css";
import layers from "./layers.module.css";
import { Letter } from "./letter";
import { firstWordEnd, type Piece, piecesOf } from "./pieces";
import { markId } from "./view";

/** Longest part of a finding's words that its button repeats; they follow it in the text. */
const NAMED = 60;

function shortened(words: string): string {
  if (words.length <= NAMED) return words;
  const cut = words.lastIndexOf(" ", NAMED);
  return `${words.slice(0, cut > 0 ? cut : NAMED)} …`;
}

type Given = {
  text: string;
  block: Block;
  /** Those that touch the block, in the order of the text. */
  findings: readonly Finding[];
  level: 2 | 3;
  /** Rejected ones, and accepted ones. */
  faint: ReadonlySet<string>;
  ticked: ReadonlySet<string>;
  /** The selected finding and the one in the tab order, if they are in this block. */
  selected: string | null;
  stop: string | null;
  /** A range that stands out, if it touches this block. */
  range: Span | null;
};

/** One block of a text with its findings. Blocks that nothing changes in are not drawn again. */
export const AnnotatedBlock = memo(function AnnotatedBlock(given: Given) {
  const { text, block, findings, level } = given;
  const t = useWords("analysis");
  const locale = useLocale();
  const pieces = piecesOf(block.span, findings, given.range).map((piece) => (
    <Opened key={piece.span.start} piece={piece} {...given} />
  ));
  const Headline = level === 2 ? "h2" : "h3";
  if (block.kind === "headline") return <Headline className={styles.headline}>{pieces}</Headline>;
  if (block.kind === "paragraph") return <p>{pieces}</p>;
  return (
    <p className={styles.apart}>
      <span className={styles.kicker} lang={locale}>
        {t(`block.${block.kind}`)}
      </span>{" "}
      {findings.length > 0 ? (
        pieces
      ) : (
        <span data-start={block.span.start}>{text.slice(block.span.start, block.span.end)}</span>
      )}
    </p>
  );
});

/** A stretch with the letters of the findings that begin there. No line ends between them and the first word, unless it is long. */
function Opened({ piece, ...given }: Given & { piece: Piece<Finding> }) {
  const { span, opens } = piece;
  if (opens.length === 0) return <Stretch piece={piece} {...given} />;
  const cut = firstWordEnd(given.text, span, opens.length);
  return (
    <>
      <span className={layers.together}>
        {opens.map((finding) => (
          <Mark key={finding.id} finding={finding} {...given} />
        ))}
        {cut > span.start && (
          <Stretch piece={{ ...piece, span: { start: span.start, end: cut } }} {...given} />
        )}
      </span>
      {cut < span.end && (
        <Stretch piece={{ ...piece, span: { start: cut, end: span.end } }} {...given} />
      )}
    </>
  );
}

/** The button that stands for a finding, before its first word. */
function Mark({ finding, text, faint, ticked, selected, stop }: Given & { finding: Finding }) {
  const t = useWords("analysis");
  const common = useWords("common");
  const locale = useLocale();
  const words = shortened(text.slice(finding.span.start, finding.span.end));
  const isTicked = ticked.has(finding.id);
  const isFaint = faint.has(finding.id);
  const name = isTicked ? "markAccepted" : isFaint ? "markRejected" : "mark";
  return (
    <button
      type="button"
      id={markId(finding.id)}
      className={layers.mark}
      lang={locale}
      data-mark={finding.id}
      data-faint={isFaint || undefined}
      data-ticked={isTicked || undefined}
      tabIndex={finding.id === stop ? 0 : -1}
      aria-pressed={finding.id === selected}
      aria-label={t(name, { label: ruleName(common, finding.label), words })}
    >
      <Letter finding={finding} t={t} />
    </button>
  );
}

/** Words under some findings: a line for each layer, and the selected finding's ground. */
function Stretch({ piece, text, faint, selected, range }: Given & { piece: Piece<Finding> }) {
  const { span, under } = piece;
  const drawn = new Map(
    under.filter(({ id }) => !faint.has(id)).map(({ layer, label }) => [layer, label]),
  );
  return (
    <span
      data-start={span.start}
      data-words={under.at(-1)?.id}
      data-selected={under.some(({ id }) => id === selected) || undefined}
      data-range={(range && range.start < span.end && span.start < range.end) || undefined}
    >
      <Lined drawn={[...drawn]}>{text.slice(span.start, span.end)}</Lined>
    </span>
  );
}

/** Words with one line for each layer; the last one's is the innermost. */
function Lined({
  drawn: [outer, ...rest],
  children,
}: {
  drawn: readonly (readonly [Finding["layer"], Finding["label"]])[];
  children: ReactNode;
}) {
  if (!outer) return children;
  const [layer, label] = outer;
  return (
    <span className={`${layers.line} ${layers[layer]}`} data-label={label}>
      <Lined drawn={rest}>{children}</Lined>
    </span>
  );
}
