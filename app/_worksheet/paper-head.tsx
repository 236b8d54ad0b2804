import { QuestionMark } from "@/app/_components/question-mark";
import { translator } from "@/app/_server/messages";
import type { PublicItem } from "@/lib/items/index";
import styles from "./worksheet.module.css";

/** The number of a question on paper, which of the four it asks, and the task. */
export async function PaperHead({
  at,
  item,
  lang,
}: {
  at: number;
  item: Pick<PublicItem, "question" | "prompt">;
  /** The language the lesson is written in. */
  lang: string;
}) {
  const t = await translator("worksheet");
  const c = await translator("common");
  return (
    <>
      <h3>
        <span className={styles.number}>{t("question", { at })}</span>{" "}
        <QuestionMark question={item.question} t={c} />
      </h3>
      <p className={styles.prompt} lang={lang}>
        {item.prompt}
      </p>
    </>
  );
}
