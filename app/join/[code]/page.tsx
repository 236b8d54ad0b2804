import type { Metadata } from "next";
import { redirect } from "next/navigation";
import styles from "@/app/_components/account.module.css";
import { PageLink } from "@/app/_components/page-link";
import { WordsProvider } from "@/app/_components/words-provider";
import { database } from "@/app/_server/db";
import { currentLearner } from "@/app/_server/learner";
import { interfaceLanguage, messagesFor, translator } from "@/app/_server/messages";
import { listAttended } from "@/db/queries/access";
import { isTeacher } from "@/lib/classroom/account";
import { normalCode, shownCode } from "@/lib/classroom/join-code";
import { ownPath } from "@/lib/classroom/own-path";
import { JoinForm } from "./join-form";

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<{ next?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator("account");
  return { title: t("join.title"), robots: { index: false } };
}

/** Name and PIN for a class. Whether the code opens one is told only to whoever gives all three. */
export default async function JoinClassPage({ params, searchParams }: Props) {
  const code = normalCode(decodeURIComponent((await params).code));
  const next = ownPath([(await searchParams).next].flat()[0], "/class");
  if (!code) redirect("/join");
  const t = await translator("account");
  return (
    <div className={styles.page}>
      <h1>{t("join.title")}</h1>
      <p>
        {t("join.class")} <span className={styles.code}>{shownCode(code)}</span>{" "}
        <PageLink href="/join">{t("join.otherCode")}</PageLink>
      </p>
      <WordsProvider
        locale={await interfaceLanguage()}
        messages={await messagesFor("account", "common")}
      >
        <JoinForm code={code} next={next} signedInAs={await ownName()} />
      </WordsProvider>
      <p className={styles.note}>{t("join.noEmail")}</p>
    </div>
  );
}

/** The name of the student who is signed in in this browser, from one of their classes; null when nobody is. */
async function ownName(): Promise<string | null> {
  const learner = await currentLearner();
  if (!learner?.account || isTeacher(learner.account)) return null;
  const [attended] = await listAttended(await database(), learner.id);
  return attended?.nickname ?? null;
}
