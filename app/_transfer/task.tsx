import { PageLink } from "@/app/_components/page-link";
import { translator } from "@/app/_server/messages";
import styles from "@/app/class/task.module.css";
import type { Attended } from "@/db/queries/access";
import { findRunningCheck } from "@/db/queries/transfer";
import { listOwnSittings, type OwnSitting } from "@/db/queries/transfer-sittings";
import type { Db } from "@/db/types";
import { type Round, roundAt } from "@/lib/transfer/round";

/** The round of a check that is open to a pupil of a class, with their sitting of it if there is one. */
export type OpenRound = { check: string; round: Round; own: OwnSitting | undefined };

/** The round that is open in a class for one of its pupils; null where none is. */
export async function openRoundFor(
  db: Db,
  attended: Attended,
  learnerId: string,
): Promise<OpenRound | null> {
  const check = await findRunningCheck(db, attended);
  const round = check && roundAt(check, new Date());
  if (!check || !round) return null;
  const sittings = await listOwnSittings(db, learnerId, check.id);
  return { check: check.id, round, own: sittings.find((sitting) => sitting.round === round) };
}

/** An open round as a task for a pupil. */
export async function CheckTask({ check, round, own }: OpenRound) {
  const t = await translator("transfer");
  const state = own ? (own.finishedAt ? "done" : "started") : "none";
  const action = t(
    `task.${state === "done" ? "goDone" : state === "started" ? "goStarted" : "goNone"}`,
  );
  const label = t("task.of", { action, round: t(`round.${round}`) });
  const href =
    state === "done" && own
      ? (`/results/${own.attemptId}` as const)
      : (`/checks/${check}` as const);
  return (
    <ul className={styles.list}>
      <li className={styles.task}>
        <div>
          <h3 className={styles.title}>
            <PageLink href={`/checks/${check}`}>{t("title")}</PageLink>
          </h3>
          <p className={styles.due}>
            {t(`round.${round}`)} · <span className={styles.why}>{t("task.why")}</span>
          </p>
          <p className={styles.state}>{t(`task.${state}`)}</p>
        </div>
        <PageLink className="button-quiet" href={href} aria-label={label}>
          {action}
        </PageLink>
      </li>
    </ul>
  );
}
