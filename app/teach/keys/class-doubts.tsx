import tableStyles from "@/app/_components/table.module.css";
import { translator } from "@/app/_server/messages";
import { quoteOf } from "@/app/_server/quote";
import type { Dispute } from "@/db/queries/disputes";
import { findLesson } from "@/db/queries/lessons";
import type { Db } from "@/db/types";
import styles from "./keys.module.css";

type Doubt = Dispute & { nickname: string; className: string };

/** What pupils of one's own classes say against keys, and what became of it. */
export async function ClassDoubts({ db, disputes }: { db: Db; disputes: readonly Doubt[] }) {
  const t = await translator("keys");
  const quotes = await Promise.all(
    disputes.map(async ({ lesson, version, item }) => {
      const found = await findLesson(db, lesson, version);
      return found ? quoteOf(found.lesson, item) : item;
    }),
  );
  const became = ({ state, reply, createdAt }: Doubt) =>
    t(`mine.${state}`, { reply: reply ?? "", at: new Date(createdAt) });
  return (
    <section aria-labelledby="mine">
      <h2 id="mine">{t("mine.title")}</h2>
      {disputes.length === 0 ? (
        <p>{t("mine.none")}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className={tableStyles.scroll} tabIndex={0} aria-label={t("mine.table")}>
          <table className={`${tableStyles.table} ${styles.doubtTable}`}>
            <thead>
              <tr>
                <th scope="col">{t("mine.who")}</th>
                <th scope="col">{t("mine.question")}</th>
                <th scope="col">{t("mine.reason")}</th>
                <th scope="col">{t("mine.state")}</th>
              </tr>
            </thead>
            <tbody>
              {disputes.map((doubt, at) => (
                <tr key={doubt.id}>
                  <th scope="row">
                    {doubt.nickname}, {doubt.className}
                  </th>
                  <td>“{quotes[at]}”</td>
                  <td>{doubt.reason}</td>
                  <td>{became(doubt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}
