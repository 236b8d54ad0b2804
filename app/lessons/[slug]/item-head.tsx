import type { Ref } from "react";
import { QuestionMark } from "@/app/_components/question-mark";
import { useWords } from "@/app/_components/words-provider";
import type { PublicItem } from "@/lib/items/index";
import styles from "./item-head.module.css";

/** Which question is asked, where it stands in its step, and the task. A Backing task always names its layer. */
export function ItemHead({
  item,
  lang,
  kicker,
  isOther,
  headingRef,
}: {
  item: PublicItem;
  /** The language the task is written in. */
  lang: string;
  kicker: string;
  /** Whether the words come from a report the lesson has not asked to read. */
  isOther: boolean;
  headingRef?: Ref<HTMLHeadingElement>;
}) {
  const t = useWords("player");
  const c = useWords("common");
  const r = useWords("reading");
  const layer = item.kind === "label" ? item.layer : null;
  return (
    <header>
      <p className={styles.kicker}>
        <span>{kicker}</span>
        <QuestionMark question={item.question} t={c} r={r} asks />
      </p>
      <h2 ref={headingRef} data-heading tabIndex={-1} className={styles.prompt} lang={lang}>
        {item.prompt}
      </h2>
      {layer && (
        <p className={styles.layer}>
          <strong>{t("item.layer", { layer: c(`feedback.layer.${layer}`).toLowerCase() })}.</strong>{" "}
          {t(layer === "said" ? "item.saidHelp" : "item.soHelp")}
        </p>
      )}
      {isOther && <p className={styles.other}>{t("item.other")}</p>}
    </header>
  );
}
