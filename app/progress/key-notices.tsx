import { keyNoticesFor } from "../_server/key-notices";
import { translator } from "../_server/messages";
import styles from "./key-notices.module.css";

/** What corrected keys changed for a learner, and what became of their reports; nothing where there is neither. */
export async function KeyNotices({
  learnerId,
  lesson,
}: {
  learnerId: string;
  /** Only notices about this lesson. */
  lesson?: string;
}) {
  const { changed, reports } = await keyNoticesFor(learnerId, lesson);
  if (changed.length + reports.length === 0) return null;
  const t = await translator("keys");
  return (
    <section className={styles.notices} aria-labelledby="key-notices">
      <h2 id="key-notices">{t(changed.length > 0 ? "notice.title" : "notice.yours")}</h2>
      <ul>
        {changed.map(({ correction, quote, title, at, verdict, reason }) => (
          <li key={correction}>
            {t("notice.text", { quote, title, at: new Date(at), verdict })}{" "}
            {t("notice.why", { reason })}
          </li>
        ))}
      </ul>
      {changed.length > 0 && reports.length > 0 && <h3>{t("notice.yours")}</h3>}
      <ul>
        {reports.map(({ id, state, quote, title, reply }) => (
          <li key={id}>{t(`notice.${state}`, { quote, title, reply: reply ?? "" })}</li>
        ))}
      </ul>
    </section>
  );
}
