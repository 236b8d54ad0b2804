import { PageLink } from "@/app/_components/page-link";
import { database } from "@/app/_server/db";
import { translator } from "@/app/_server/messages";
import styles from "@/app/class/task.module.css";
import type { Attended } from "@/db/queries/access";
import { findRunningCheck } from "@/db/queries/transfer";
import { listOwnSittings } from "@/db/queries/transfer-sittings";
import { roundAt } from "@/lib/transfer/round";

/** The round of a check that is open in a class, as a task for one of its pupils; nothing where none is. */
export async function CheckTask({
  attended,
  learnerId,
}: {
  attended: Attended;
  learnerId: string;
}) {
  const db = await database();
  const check = await findRunningCheck(db, attended);
  const round = check && roundAt(check, new Date());
  if (!check || !round) return null;
  const t = await translator("transfer");
  const sittings = await listOwnSittings(db, learnerId, check.id);
  const own = sittings.find((sitting) => sitting.round === round);
  const state = own ? (own.finishedAt ? "done" : "started") : "none";
  const action = t(
    `task.${state === "done" ? "goDone" : state === "started" ? "goStarted" : "goNone"}`,
  );
  const label = t("task.of", { action, round: t(`round.${round}`) });
  const href =
    state === "done" && own
      ? (`/results/${own.attemptId}` as const)
      : (`/checks/${check.id}` as const);
  return (
    <ul className={styles.list}>
      <li className={styles.task}>
        <div>
          <h3 className={styles.title}>
            <PageLink href={`/checks/${check.id}`}>{t("title")}</PageLink>
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
