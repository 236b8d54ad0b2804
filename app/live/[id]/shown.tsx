import type { ReactNode } from "react";
import { drawnFor } from "@/app/_components/drawn";
import { Excerpt } from "@/app/_components/excerpt";
import { FeedbackPanel } from "@/app/_components/feedback-panel";
import { useWords } from "@/app/_components/words-provider";
import { Beside } from "@/app/lessons/[slug]/beside";
import { ItemHead } from "@/app/lessons/[slug]/item-head";
import type { PublicScoredItem, Response } from "@/lib/items/index";
import type { Passage } from "@/lib/lesson/lesson";
import type { Reveal } from "@/lib/live/reply";
import { SplitPanel } from "../split-panel";
import styles from "./phone.module.css";

/** How the class answered, the answer with its reason, and what this student had sent. */
export function Shown({
  item,
  passage,
  desk,
  kicker,
  own,
  reveal,
}: {
  item: PublicScoredItem;
  passage: Passage;
  desk: ReactNode;
  kicker: string;
  own: Response | null;
  reveal: Reveal;
}) {
  const t = useWords("live");
  const c = useWords("common");
  const { feedback } = reveal;
  const drawn = drawnFor(item, feedback);
  return (
    <Beside passage={passage} drawn={drawn} desk={desk}>
      <ItemHead item={item} lang={passage.lang} kicker={kicker} isOther={false} />
      <p role="status" className="visually-hidden">
        {t("phone.shown")}
      </p>
      <Excerpt passage={passage} spans={item.spans} drawn={drawn} t={c} />
      <SplitPanel item={item} passage={passage} reveal={reveal} own={own} level={3} t={t} />
      {!own && <p className={styles.aside}>{t("phone.notSent")}</p>}
      <FeedbackPanel
        item={item}
        passage={passage}
        response={own ?? feedback.answer}
        feedback={feedback}
        t={c}
        tell={own !== null || feedback.strength === "open"}
      />
      <p className={styles.aside}>{t("phone.wait")}</p>
    </Beside>
  );
}
