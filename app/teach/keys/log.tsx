import type { RuleCode } from "@/app/_components/feedback-panel";
import tableStyles from "@/app/_components/table.module.css";
import { translator } from "@/app/_server/messages";
import { quoteOf } from "@/app/_server/quote";
import type { LogEntry } from "@/db/queries/corrections";
import { findLesson } from "@/db/queries/lessons";
import type { Db } from "@/db/types";
import { changedWords, type KeyWords } from "@/lib/lesson/key-words";
import { itemsOf } from "@/lib/lesson/lesson";
import styles from "./keys.module.css";

async function Entry({ db, entry }: { db: Db; entry: LogEntry }) {
  const t = await translator("keys");
  const common = await translator("common");
  const found = await findLesson(db, entry.lesson, entry.version);
  const item = found && itemsOf(found.lesson).find(({ id }) => id === entry.item);
  const passage = found?.lesson.passages.find(({ id }) => id === item?.passage);
  const changes = item && passage ? changedWords(item, entry, passage.text) : [];
  const said = (part: keyof KeyWords, words: string) => {
    if (part === "strength" && (words === "hard" || words === "soft" || words === "open"))
      return t(`strength.${words}`);
    // A stored key names one of the labels.
    if (part === "rule") return common(`rule.${words as RuleCode}.name`);
    return words || t("part.none");
  };
  const quote = found ? quoteOf(found.lesson, entry.item) : entry.item;
  const { by, regrades, at } = entry;
  return (
    <li>
      <p className={styles.kicker}>{found?.lesson.title}</p>
      <h3>“{quote}”</h3>
      <p>{t("log.line", { by, regrades, at: new Date(at) })}</p>
      <p>
        <strong>{t("log.why")}:</strong> {entry.reason}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={tableStyles.scroll} tabIndex={0} aria-label={quote}>
        <table className={tableStyles.table}>
          <thead>
            <tr>
              <th scope="col">{t("log.what")}</th>
              <th scope="col">{t("log.before")}</th>
              <th scope="col">{t("log.after")}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ part, before, after }) => (
              <tr key={part}>
                <th scope="row">{t(`part.${part}`)}</th>
                <td className={styles.lines}>{said(part, before)}</td>
                <td className={styles.lines}>{said(part, after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </li>
  );
}

/** Every correction: who, what, why, when, and how many verdicts it changed. */
export async function Log({ db, entries }: { db: Db; entries: readonly LogEntry[] }) {
  const t = await translator("keys");
  return (
    <section aria-labelledby="log">
      <h2 id="log">{t("log.title")}</h2>
      <p>{t(entries.length === 0 ? "log.none" : "log.lead")}</p>
      <ul className={styles.cards}>
        {entries.map((entry) => (
          <Entry key={entry.id} db={db} entry={entry} />
        ))}
      </ul>
    </section>
  );
}
