import { momentsIn } from "@/app/_server/dates";
import { translator } from "@/app/_server/messages";
import type { Taught } from "@/db/queries/access";
import type { SatRound } from "@/db/queries/transfer-report";
import {
  type Check,
  laterWindow,
  mayOpen,
  opensAt,
  ROUNDS,
  type Round,
} from "@/lib/transfer/round";
import { ChangeCheck } from "./change-check";
import styles from "./transfer.module.css";

type Props = {
  taught: Taught;
  check: Check;
  sat: readonly SatRound[];
  /** How many pupils the class has. */
  pupils: number;
  now: Date;
};

/** The three rounds: since when each is open, how many have finished it, and the one that can be opened next. */
export async function Rounds({ taught, check, sat, pupils, now }: Props) {
  const t = await translator("transfer");
  const moment = await momentsIn(taught.timeZone);
  const path = `/api/classes/${taught.id}/transfer/${check.id}`;
  const next = ROUNDS.find((round) => opensAt(check, round) === null);
  const later = laterWindow(check);
  const canOpen = (round: Round) =>
    round === next && taught.archivedAt === null && mayOpen(check, round, now).ok;
  const said = (round: Round) => {
    const from = opensAt(check, round);
    if (from === null) return t("teach.notOpen");
    const following = ROUNDS[ROUNDS.indexOf(round) + 1];
    const until = following ? opensAt(check, following) : null;
    return until
      ? t("teach.closedSince", { when: moment(from), until: moment(until) })
      : t("teach.opened", { when: moment(from) });
  };
  return (
    <section aria-labelledby="rounds">
      <h2 id="rounds">{t("teach.rounds")}</h2>
      <ol className={styles.rounds}>
        {ROUNDS.map((round) => (
          <li key={round}>
            <h3>{t(`round.${round}`)}</h3>
            <p>{said(round)}</p>
            {opensAt(check, round) !== null && (
              <p>
                {t("teach.finished", {
                  done: sat.filter((each) => each.round === round && each.finishedAt).length,
                  pupils,
                })}
              </p>
            )}
            {round === "later" && round === next && later && (
              <p>
                {now.getTime() < Date.parse(later.from) &&
                  t("teach.laterFrom", { when: moment(later.from) })}{" "}
                {t("teach.laterBest", { when: moment(later.until) })}
              </p>
            )}
            {(round === "after" || round === "later") && canOpen(round) && (
              <ChangeCheck path={path} act={round} />
            )}
          </li>
        ))}
      </ol>
      <p className={styles.meta}>{t("teach.links")}</p>
    </section>
  );
}
