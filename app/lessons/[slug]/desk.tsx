import { type RefObject, useEffect, useRef } from "react";
import { RecordCard } from "@/app/_components/record-card";
import { useWords } from "@/app/_components/words-provider";
import type { RecordCard as Card } from "@/lib/items/kind";
import styles from "./desk.module.css";

/** The records a student may use before answering: what each is and says, never what it settles. */
export function Desk({
  cards,
  open,
  onOpen,
  scrolled,
}: {
  cards: readonly Card[];
  /** Ids of what is open; `desk` is the desk itself. Kept by the player, so that it stays as it was left. */
  open: ReadonlySet<string>;
  onOpen: (id: string, isOpen: boolean) => void;
  /** How far the desk is scrolled, in pixels, kept from one question to the next. */
  scrolled: RefObject<number>;
}) {
  const t = useWords("player");
  const c = useWords("common");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (box.current) box.current.scrollTop = scrolled.current;
  }, [scrolled]);
  return (
    <details
      id="desk"
      className={styles.desk}
      open={open.has("desk")}
      onToggle={(event) =>
        event.currentTarget === event.target && onOpen("desk", event.currentTarget.open)
      }
    >
      <summary className={styles.title}>{t("desk.title", { count: cards.length })}</summary>
      <div
        ref={box}
        className={styles.cards}
        onScroll={(event) => {
          scrolled.current = event.currentTarget.scrollTop;
        }}
      >
        <p className={styles.lead}>{t("desk.lead")}</p>
        <ul>
          {cards.map((card) => (
            <li key={card.id}>
              <details
                open={open.has(card.id)}
                onToggle={(event) => onOpen(card.id, event.currentTarget.open)}
              >
                <summary>
                  <span className={styles.name}>{card.title}</span>
                  <span className={styles.source}>
                    {card.publisher}, {card.date}
                  </span>
                </summary>
                <RecordCard card={card} t={c} headed={false} />
              </details>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
