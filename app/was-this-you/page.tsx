import type { Metadata, Route } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import styles from "@/app/_components/account.module.css";
import { WordsProvider } from "@/app/_components/words-provider";
import { database } from "@/app/_server/db";
import { guestOf } from "@/app/_server/guest-cookie";
import { currentLearner } from "@/app/_server/learner";
import { interfaceLanguage, messagesFor, translator } from "@/app/_server/messages";
import { findGuestWork } from "@/db/queries/merge";
import { ownPath } from "@/lib/classroom/own-path";
import { Choice } from "./choice";

type Search = Promise<{ next?: string | string[] }>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator("account");
  return { title: t("guest.title"), robots: { index: false } };
}

/** Asks whose the answers are that a guest gave in this browser before signing in. Without any it leads on at once. */
export default async function WasThisYouPage({ searchParams }: { searchParams: Search }) {
  const next = ownPath([(await searchParams).next].flat()[0], "/");
  const learner = await currentLearner();
  const guest = guestOf((await headers()).get("cookie"));
  const work = learner?.account && guest ? await findGuestWork(await database(), guest) : undefined;
  // One of our own pages, whichever.
  if (!work) redirect(next as Route);
  const t = await translator("account");
  const since = new Date(work.since);
  const isToday = Date.now() - since.getTime() < 12 * 60 * 60 * 1000;
  const locale = await interfaceLanguage();
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format(since);
  return (
    <div className={styles.page}>
      <h1>{t("guest.title")}</h1>
      <p>
        {t("guest.question", { count: work.answers, when: isToday ? "today" : "earlier", date })}
      </p>
      <p>{t("guest.why")}</p>
      <WordsProvider locale={locale} messages={await messagesFor("account", "common")}>
        <Choice next={next} />
      </WordsProvider>
    </div>
  );
}
