import type { Metadata } from "next";
import { WordsProvider } from "@/app/_components/words-provider";
import { database } from "@/app/_server/db";
import { currentLearner } from "@/app/_server/learner";
import { interfaceLanguage, messagesFor, translator } from "@/app/_server/messages";
import { listPublished } from "@/db/queries/lessons";
import { isTeacher } from "@/lib/classroom/account";
import { MOST_CHARACTERS } from "@/lib/studio/draft";
import { Discover } from "./discover";
import styles from "./discover.module.css";

/** An invented report of our own with something in every layer. */
const EXAMPLE = "10-phone-rule";

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator("discover");
  return { title: t("title"), description: t("description") };
}

/** Anybody's text, x-rayed: pasted here, read by this server, kept nowhere. */
export default async function DiscoverPage() {
  const t = await translator("discover");
  const lessons = await listPublished(await database());
  const passages = lessons.flatMap(({ lesson }) => lesson.passages);
  const learner = await currentLearner();
  return (
    <>
      <h1>{t("title")}</h1>
      <WordsProvider
        locale={await interfaceLanguage()}
        messages={await messagesFor("common", "analysis", "discover")}
      >
        <Discover
          most={MOST_CHARACTERS}
          example={passages.find(({ id }) => id === EXAMPLE)?.text ?? null}
          isTeacher={learner?.account ? isTeacher(learner.account) : false}
        />
      </WordsProvider>
      <section className={styles.limits} aria-labelledby="limits">
        <h2 id="limits">{t("limits.title")}</h2>
        <ul>
          {(["so", "mistakes", "measured", "english", "decide"] as const).map((limit) => (
            <li key={limit}>{t(`limits.${limit}`)}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
