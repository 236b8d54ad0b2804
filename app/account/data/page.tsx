import type { Metadata } from "next";
import formStyles from "@/app/_components/form.module.css";
import { PageLink } from "@/app/_components/page-link";
import { WordsProvider } from "@/app/_components/words-provider";
import { database } from "@/app/_server/db";
import { currentLearner } from "@/app/_server/learner";
import { interfaceLanguage, messagesFor, translator } from "@/app/_server/messages";
import { findLeaving } from "@/db/queries/erase";
import { isTeacher } from "@/lib/classroom/account";
import { EraseOwn } from "./erase-own";

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator("data");
  return { title: t("own.title"), robots: { index: false } };
}

/** What is stored about whoever asks: to take away, and to erase. Guests have it too. */
export default async function OwnDataPage({
  searchParams,
}: {
  searchParams: Promise<{ erased?: string }>;
}) {
  const { erased } = await searchParams;
  const t = await translator("data");
  const learner = await currentLearner();
  const account = learner?.account;
  const who = account ? (isTeacher(account) ? "teacher" : "pupil") : "guest";
  const leaving = account && learner ? await findLeaving(await database(), learner.id) : null;
  return (
    <>
      <h1>{t("own.title")}</h1>
      <p>{t("own.lead")}</p>
      {erased !== undefined && !learner && <p role="status">{t("own.erased")}</p>}
      <p>{learner ? t(`own.${who}`) : t("own.nothing")}</p>
      <p>
        <PageLink href="/data">{t("own.why")}</PageLink>
      </p>
      {learner && (
        <>
          <section aria-labelledby="copy">
            <h2 id="copy">{t("own.export")}</h2>
            <p className={formStyles.actions}>
              <a className="button-quiet" href="/api/account/export" download>
                {t("own.json")}
              </a>
              <a className="button-quiet" href="/api/account/export?format=csv" download>
                {t("own.csv")}
              </a>
            </p>
          </section>
          <section aria-labelledby="erase">
            <h2 id="erase">{t("own.erase")}</h2>
            <p>{t(`own.eraseText.${who}`)}</p>
            {leaving && leaving.erased.length > 0 && (
              <>
                <p>{t("own.classes")}</p>
                <ul>
                  {leaving.erased.map(({ id, name, pupils }) => (
                    <li key={id}>{t("own.classWith", { name, pupils })}</li>
                  ))}
                </ul>
              </>
            )}
            {leaving && leaving.handed.length > 0 && (
              <>
                <p>{t("own.handed")}</p>
                <ul>
                  {leaving.handed.map(({ id, name, colleague }) => (
                    <li key={id}>{t("own.handedTo", { name, colleague })}</li>
                  ))}
                </ul>
              </>
            )}
            <WordsProvider
              locale={await interfaceLanguage()}
              messages={await messagesFor("data", "common")}
            >
              <EraseOwn />
            </WordsProvider>
          </section>
        </>
      )}
    </>
  );
}
