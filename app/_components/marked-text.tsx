import type { ReactNode } from "react";
import { Term } from "@/app/_reading/term";
import type { Span } from "@/lib/text/span";
import type { Glossed } from "@/lib/text/terms";
import styles from "./marked-text.module.css";
import type { Words } from "./words";

/** Something drawn on the text. `asked` is the clause in question, `claim` one numbered claim of a matching item. */
export type Drawn = {
  span: Span;
  as: "asked" | "deciding" | "right" | "wrong" | "missed" | "claim";
  /** A number shown before a claim. */
  number?: number;
};

/** Terms to explain where they stand. They must be clear of everything drawn. */
export type Explained = { glossed: readonly Glossed[]; close: string };

type Piece = { start: number; end: number; drawn: Drawn[] };

/** Cuts a range of the text at every edge of what is drawn, so that overlapping marks can share letters. */
function piecesOf(within: Span, drawn: readonly Drawn[], glossed: readonly Glossed[]): Piece[] {
  const isInside = ({ span }: { span: Span }) => span.start < within.end && within.start < span.end;
  const inside = drawn.filter(isInside);
  const edges = new Set([within.start, within.end]);
  for (const { span } of [...inside, ...glossed.filter(isInside)]) {
    edges.add(Math.max(span.start, within.start));
    edges.add(Math.min(span.end, within.end));
  }
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, at) => {
    const end = sorted[at + 1] ?? within.end;
    return { start, end, drawn: inside.filter(({ span }) => span.start < end && start < span.end) };
  });
}

const NOTHING: Explained = { glossed: [], close: "" };

/** One stretch of a passage with marks drawn on it. Each mark is said as well as coloured. */
export function MarkedText({
  text,
  within,
  drawn,
  explained: { glossed, close } = NOTHING,
  t,
}: {
  text: string;
  within: Span;
  drawn: readonly Drawn[];
  explained?: Explained;
  t: Words<"common">;
}) {
  return piecesOf(within, drawn, glossed).map((piece): ReactNode => {
    const words = text.slice(piece.start, piece.end);
    const gloss = glossed.find(({ span }) => span.start === piece.start);
    if (gloss)
      return (
        <Term key={piece.start} name={gloss.term} plain={gloss.plain} close={close}>
          {words}
        </Term>
      );
    if (piece.drawn.length === 0) return words;
    const opens = piece.drawn.filter(({ span }) => span.start === piece.start);
    const closes = piece.drawn.filter(({ span }) => span.end === piece.end);
    const number = opens.find((each) => each.number !== undefined)?.number;
    return (
      <mark
        key={piece.start}
        data-asked={piece.drawn.some(({ as }) => as === "asked" || as === "claim") || undefined}
        className={piece.drawn.map(({ as }) => styles[as]).join(" ")}
      >
        {opens.some(({ as }) => as === "asked") && (
          <span className="visually-hidden">[{t("passage.asked")}] </span>
        )}
        {number !== undefined && <span className={styles.number}>{number}</span>}
        {words}
        {closes.map(({ as, span }) =>
          as === "claim" ? null : (
            <span key={`${as}${span.start}`} className="visually-hidden">
              {" "}
              [{t(as === "asked" ? "passage.askedEnd" : `passage.${as}`)}]
            </span>
          ),
        )}
      </mark>
    );
  });
}
