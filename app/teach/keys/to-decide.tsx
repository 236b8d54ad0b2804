import { PageLink } from "@/app/_components/page-link";
import { translator } from "@/app/_server/messages";
import { quoteOf } from "@/app/_server/quote";
import type { Dispute } from "@/db/queries/disputes";
import { findLesson } from "@/db/queries/lessons";
import type { Db } from "@/db/types";
import styles from "./keys.module.css";

type From = Dispute & { from: "pupil" | "teacher" };

/** Open reports about lessons one may correct, question by question. */
export async function ToDecide({ db, disputes }: { db: Db; disputes: readonly From[] }) {
  const t = await translator("keys");
  const pathOf = ({ lesson, item }: From) => `${lesson}/${item}` as const;
  const cards = await Promise.all(
    [...new Set(disputes.map(pathOf))].map(async (path) => {
      const about = disputes.filter((each) => pathOf(each) === path);
      const [first] = about;
      const found = first && (await findLesson(db, first.lesson, first.version));
      const quote = found ? quoteOf(found.lesson, first.item) : path;
      return { path, about, quote, title: found?.lesson.title ?? "" };
    }),
  );
  return (
    <section aria-labelledby="decide">
      <h2 id="decide">{t("decide.title")}</h2>
      {cards.length === 0 && <p>{t("decide.none")}</p>}
      <ul className={styles.cards}>
        {cards.map(({ path, about, quote, title }) => (
          <li key={path}>
            <p className={styles.kicker}>{title}</p>
            <h3>“{quote}”</h3>
            <ul className={styles.doubts}>
              {about.map(({ id, reason, from, createdAt }) => (
                <li key={id}>
                  <p className={styles.kicker}>
                    {t("decide.from", { from, at: new Date(createdAt) })}
                  </p>
                  <p>{reason}</p>
                </li>
              ))}
            </ul>
            <PageLink
              className="button-quiet"
              href={`/teach/keys/${path}`}
              aria-label={t("decide.lookOf", { quote })}
            >
              {t("decide.look")}
            </PageLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
