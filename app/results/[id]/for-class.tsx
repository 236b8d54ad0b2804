import { PageLink } from "@/app/_components/page-link";
import { WordsProvider } from "@/app/_components/words-provider";
import { database } from "@/app/_server/db";
import { interfaceLanguage, messagesFor, translator } from "@/app/_server/messages";
import { HandIn } from "@/app/assignments/hand-in";
import { whenIn } from "@/app/assignments/when";
import { listAttended } from "@/db/queries/access";
import { findAttendedAssignment } from "@/db/queries/assignments";
import { listTasks } from "@/db/queries/tasks";
import { isAfter } from "@/lib/classroom/due";
import type { OwnAttempt, Terms } from "@/lib/classroom/hold";
import styles from "./result.module.css";

type Props = { learnerId: string; attempt: OwnAttempt; now: Date };

/** What an attempt is to one's class: in time or late, counting or reset; or where it can be handed in. */
export async function ForClass({ learnerId, attempt, now }: Props) {
  if (attempt.terms)
    return <Counted learnerId={learnerId} attempt={attempt} terms={attempt.terms} now={now} />;
  return <Offers learnerId={learnerId} attempt={attempt} now={now} />;
}

async function Counted({ learnerId, attempt, terms, now }: Props & { terms: Terms }) {
  const t = await translator("result");
  const given = await findAttendedAssignment(await database(), learnerId, terms.assignment);
  if (!given) return null;
  const { attended, assignment } = given;
  if (terms.reset)
    return (
      <div className={styles.class}>
        <p>{t("class.reset")}</p>
        <PageLink href={`/assignments/${assignment.id}`}>{t("class.again")}</PageLink>
      </div>
    );
  const { dueAt, late } = terms;
  const isLate = attempt.finishedAt !== null && isAfter(attempt.finishedAt, dueAt);
  const where = {
    timeZone: attended.timeZone,
    now,
    locale: await interfaceLanguage(),
  };
  const when = dueAt && whenIn(await translator("assign"), dueAt, where);
  return (
    <div className={styles.class}>
      <p>
        <strong>{t("class.for", { name: attended.name })}.</strong>{" "}
        {when ? t(isLate ? "class.late" : "class.inTime", { when }) : t("class.noDue")}
        {isLate && late === "stop" && <> {t("class.stopped")}</>}
      </p>
    </div>
  );
}

async function Offers({ learnerId, attempt, now }: Props) {
  const t = await translator("assign");
  const db = await database();
  const open = await Promise.all(
    (await listAttended(db, learnerId)).map(async (attended) =>
      (await listTasks(db, attended, now))
        .filter(({ state, assignment }) => state === "none" && assignment.lesson === attempt.lesson)
        .map(({ assignment }) => ({ id: assignment.id, name: attended.name })),
    ),
  );
  const offers = open.flat();
  if (offers.length === 0) return null;
  return (
    <WordsProvider locale={await interfaceLanguage()} messages={await messagesFor("common")}>
      {offers.map(({ id, name }) => (
        <div key={id} className={`${styles.class} no-print`}>
          <p>{t("landing.handInOffer", { name })}</p>
          <HandIn assignment={id} attempt={attempt.id} label={t("landing.handInTo", { name })} />
        </div>
      ))}
    </WordsProvider>
  );
}
