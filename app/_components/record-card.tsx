import type { Feedback } from "@/lib/items/feedback";
import type { RecordCard as Card } from "@/lib/items/kind";
import styles from "./record-card.module.css";
import type { Words } from "./words";

type Weighed = Omit<Feedback["records"][number], "card">;

/**
 * One record: what it is, what it says in short (our paraphrase, so never in quotation marks) and where it stands.
 * `weighed` is what it settles for one item, and is only known after the answer.
 */
export function RecordCard({
  card,
  t,
  weighed,
  headed = true,
}: {
  card: Card;
  t: Words<"common">;
  weighed?: Weighed;
  /** False where title and publisher already stand above. */
  headed?: boolean;
}) {
  return (
    <div className={styles.record}>
      {headed && (
        <>
          <p className={styles.title}>{card.title}</p>
          <p className={styles.source}>
            {card.publisher}, <span className={styles.date}>{card.date}</span>
          </p>
        </>
      )}
      <p>
        <span className={styles.label}>{t("record.inShort")}:</span> {card.inShort}
      </p>
      <p className={styles.source}>
        {t(`record.${card.readAs}`)}
        {card.readAs !== "invented" && " · "}
        {card.readAs !== "invented" &&
          (card.url ? (
            <a href={card.url} rel="noreferrer">
              {t("record.address")}
              <span className="visually-hidden">: {card.title}</span>
            </a>
          ) : (
            t("record.unchecked")
          ))}
      </p>
      {weighed && (
        <div className={styles.weighed}>
          <p>
            <strong>{t(weighed.independent ? "record.independent" : "record.party")}.</strong>{" "}
            {weighed.whyIndependent}
          </p>
          {weighed.nearMiss && (
            <p>
              <strong>{t("record.nearMiss")}:</strong> {weighed.nearMiss}
            </p>
          )}
          <p>{t(`record.settles.${weighed.settles ?? "nothing"}`)}</p>
        </div>
      )}
    </div>
  );
}
