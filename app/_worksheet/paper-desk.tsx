import { translator } from "@/app/_server/messages";
import type { RecordCard } from "@/lib/items/kind";
import styles from "./worksheet.module.css";

/** The records that lie open before the answer: what each is and says, never what it settles. */
export async function PaperDesk({
  cards,
  lang,
}: {
  cards: readonly RecordCard[];
  /** The language the lesson is written in. */
  lang: string;
}) {
  const t = await translator("worksheet");
  const c = await translator("common");
  return (
    <section className={styles.desk} aria-labelledby="desk">
      <h2 id="desk">{t("desk")}</h2>
      <p className={styles.how}>{t("deskLead")}</p>
      <ul lang={lang}>
        {cards.map((card) => (
          <li key={card.id}>
            <strong>{card.title}</strong>
            <br />
            {card.publisher}, {card.date}
            <br />
            {c("record.inShort")}: {card.inShort}
          </li>
        ))}
      </ul>
    </section>
  );
}
