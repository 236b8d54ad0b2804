import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { PageLink } from "@/app/_components/page-link";
import { Report } from "@/app/_components/report";
import { WordsProvider } from "@/app/_components/words-provider";
import { database } from "@/app/_server/db";
import { currentLearner } from "@/app/_server/learner";
import { interfaceLanguage, messagesFor, translator } from "@/app/_server/messages";
import { whoseMark } from "@/app/_server/whose";
import { formWords } from "@/app/_transfer/form-words";
import { Player } from "@/app/lessons/[slug]/player";
import { findLesson } from "@/db/queries/lessons";
import { findAttendedCheck } from "@/db/queries/transfer";
import { listOwnSittings } from "@/db/queries/transfer-sittings";
import type { Lesson } from "@/lib/lesson/lesson";
import { roundAt } from "@/lib/transfer/round";
import { Begin } from "./begin";
import styles from "./page.module.css";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator("transfer"))("title"), robots: { index: false } };
}

/** A check for a pupil of its class: what it is, the round that is open now, or thanks for it. */
export default async function CheckPage({ params }: Props) {
  const { id } = await params;
  const learner = await currentLearner();
  if (!learner?.account) redirect(`/join?next=${encodeURIComponent(`/checks/${id}`)}`);
  const db = await database();
  const known = z.uuid().safeParse(id).success;
  const given = known ? await findAttendedCheck(db, learner.id, id) : undefined;
  if (!given) notFound();
  const t = await translator("transfer");
  const round = roundAt(given.check, new Date());
  const sittings = await listOwnSittings(db, learner.id, given.check.id);
  const own = sittings.find((sitting) => sitting.round === round);
  const found = own && (await findLesson(db, own.lesson, own.version));
  if (own && found && !own.finishedAt)
    return (
      <WordsProvider locale={await interfaceLanguage()} messages={await formWords()}>
        <Player
          key={own.attemptId}
          slug={own.lesson}
          version={own.version}
          attempt={own.attemptId}
          assignment={null}
          parts={null}
          whose={whoseMark(learner)}
        >
          <FirstReport lesson={found.lesson} />
        </Player>
      </WordsProvider>
    );
  const isOpen = round !== null && given.attended.archivedAt === null;
  return (
    <>
      <h1>{t("title")}</h1>
      {own ? (
        <>
          <p className={styles.lead}>{t("check.done")}</p>
          <p>
            <PageLink className="button" href={`/results/${own.attemptId}`}>
              {t("check.result")}
            </PageLink>
          </p>
          <p>{t(round === "later" ? "check.last" : "check.next")}</p>
        </>
      ) : (
        <div className={styles.text}>
          <p className={styles.lead}>{t("check.lead")}</p>
          <p className={styles.grade}>{t("check.grade")}</p>
          <p>{t("check.silent")}</p>
          <p>{t("check.time")}</p>
          {isOpen ? (
            <WordsProvider
              locale={await interfaceLanguage()}
              messages={await messagesFor("common", "transfer")}
            >
              <Begin check={given.check.id} />
            </WordsProvider>
          ) : (
            <p>{t("check.closed")}</p>
          )}
        </div>
      )}
      <p>
        <PageLink href="/class">{t("check.back")}</PageLink>
      </p>
    </>
  );
}

/** The first screen of a round, drawn on the server: what the questions will be, and the whole first report. */
async function FirstReport({ lesson }: { lesson: Lesson }) {
  const t = await translator("transfer");
  const c = await translator("common");
  const r = await translator("reading");
  const [passage] = lesson.passages;
  return (
    <>
      <h1>{t("title")}</h1>
      <p className={styles.lead}>{t("check.lead")}</p>
      <p className={styles.text}>{t("check.silent")}</p>
      <hr />
      {passage && <Report passage={passage} t={c} r={r} />}
    </>
  );
}
