import { RecordCard } from "@/app/_components/record-card";
import { useWords } from "@/app/_components/words-provider";
import type { RecordCard as Card } from "@/lib/items/kind";
import styles from "./review.module.css";

/** The cards that lie open beside a sentence: what each is and says, never what it settles. */
export function Cards({ cards }: { cards: readonly Card[] }) {
  const t = useWords("review");
  const c = useWords("common");
  return (
    <section className={styles.cards} aria-labelledby="cards">
      <h3 id="cards">{t("cards")}</h3>
      <ul>
        {cards.map((card) => (
          <li key={card.id}>
            <RecordCard card={card} t={c} />
          </li>
        ))}
      </ul>
    </section>
  );
}
