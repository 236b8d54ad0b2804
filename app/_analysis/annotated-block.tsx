"use client";

import { Fragment, memo, type ReactNode } from "react";
import { ruleName } from "@/app/_components/rule-name";
import { useLocale, useWords } from "@/app/_components/words-provider";
import type { Block, Finding } from "@/lib/analysis/analysis";
import styles from "./annotated-text.module.css";
import layers from "./layers.module.css";
import { Letter } from "./letter";
import { type Piece, piecesOf } from "./pieces";
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
};

/** One block of a text with its findings. Blocks that nothing changes in are not drawn again. */
export const AnnotatedBlock = memo(function AnnotatedBlock(given: Given) {
  const { text, block, findings, level } = given;
  const t = useWords("analysis");
  const locale = useLocale();
  const pieces = piecesOf(block.span, findings).map((piece) => (
    <Fragment key={piece.span.start}>
      {piece.opens.map((finding) => (
        <Fragment key={finding.id}>
          <Mark finding={finding} {...given} />
          {/* No line ends between a letter and its word. */}
          <span className={layers.joint} aria-hidden="true">
            {"\u2060"}
          </span>
        </Fragment>
      ))}
      <Stretch piece={piece} {...given} />
    </Fragment>
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
function Stretch({ piece, text, faint, selected }: Given & { piece: Piece<Finding> }) {
  const { span, under } = piece;
  const drawn = new Map(
    under.filter(({ id }) => !faint.has(id)).map(({ layer, label }) => [layer, label]),
  );
  return (
    <span
      data-start={span.start}
      data-words={under.at(-1)?.id}
      data-selected={under.some(({ id }) => id === selected) || undefined}
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
