import { Excerpt } from "@/app/_components/excerpt";
import type { Drawn } from "@/app/_components/marked-text";
import { translator } from "@/app/_server/messages";
import type { PublicItem } from "@/lib/items/index";
import type { Passage } from "@/lib/lesson/lesson";
import { AnswerSpace } from "./answer-space";
import { PaperHead } from "./paper-head";
import styles from "./worksheet.module.css";

/** What is marked before an answer: the clauses asked about, or the numbered claims. */
const drawnIn = (item: PublicItem): Drawn[] =>
  item.kind === "match"
    ? item.claims.map(({ span }, at) => ({ span, as: "claim", number: at + 1 }))
    : item.spans.map((span) => ({ span, as: "asked" }));

/** One question of a worksheet, never torn between two pages. */
export async function PaperQuestion({
  at,
  item,
  passage,
  lang,
}: {
  at: number;
  item: PublicItem;
  passage: Passage;
  /** The language the lesson is written in. */
  lang: string;
}) {
  const c = await translator("common");
  return (
    <li className={styles.question}>
      <PaperHead at={at} item={item} lang={lang} />
      <div className={item.kind === "mark" ? styles.roomy : undefined}>
        <Excerpt passage={passage} spans={item.spans} drawn={drawnIn(item)} t={c} />
      </div>
      <AnswerSpace item={item} passage={passage} lang={lang} />
    </li>
  );
}
