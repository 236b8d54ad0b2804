import { Bars } from "@/app/_components/bars";
import { translator } from "@/app/_server/messages";
import styles from "./own-forms.module.css";
import { ownRoundsOf } from "./own-rounds";

/** What a learner told apart in reports nobody had practised on, round by round; nothing before a round is finished. */
export async function OwnForms({ learnerId }: { learnerId: string }) {
  const rounds = await ownRoundsOf(learnerId);
  if (rounds.length === 0) return null;
  const t = await translator("transfer");
  const c = await translator("common");
  return (
    <section className={styles.own} aria-labelledby="own-forms">
      <h2 id="own-forms">{t("own.title")}</h2>
      <p className={styles.lead}>{t("own.lead")}</p>
      <div className={styles.rounds}>
        {rounds.map(({ attemptId, round, bars, isRepeat, change }) => (
          <div key={attemptId}>
            <h3>{t(`round.${round}`)}</h3>
            <Bars bars={bars} t={c} />
            {isRepeat && <p>{t("own.repeat")}</p>}
            {change && <p>{t(`own.${change.said}`, change)}</p>}
          </div>
        ))}
      </div>
    </section>
  );
}
