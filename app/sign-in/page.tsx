import type { Metadata } from "next";
import styles from "@/app/_components/account.module.css";
import { PageLink } from "@/app/_components/page-link";
import { WordsProvider } from "@/app/_components/words-provider";
import { waysIn } from "@/app/_server/auth-options";
import { currentLearner } from "@/app/_server/learner";
import { MAIL_MINUTES } from "@/app/_server/mail";
import { interfaceLanguage, messagesFor, translator } from "@/app/_server/messages";
import { isTeacher } from "@/lib/classroom/account";
import { ownPath } from "@/lib/classroom/own-path";
import { refusedMessage } from "@/lib/classroom/sign-in-code";
import { OtherWays } from "./other-ways";
import { SignInForm } from "./sign-in-form";

type Search = { next?: string | string[]; error?: string | string[]; sent?: string };

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator("account");
  return { title: t("signIn.title"), robots: { index: false } };
}

const first = (value: string | string[] | undefined) => [value].flat()[0];

/** Where teachers sign in. `next` is the page they came for, `error` what next-auth says about another way in. */
export default async function SignInPage({ searchParams }: { searchParams: Promise<Search> }) {
  const search = await searchParams;
  const t = await translator("account");
  const next = ownPath(first(search.next), "/teach");
  const learner = await currentLearner();
  const error = first(search.error);
  const messages = await messagesFor("account", "common");
  const account = learner?.account;
  if (search.sent)
    return (
      <div className={styles.page}>
        <h1>{t("signIn.sentTitle")}</h1>
        <p>{t("signIn.sent", { minutes: MAIL_MINUTES })}</p>
      </div>
    );
  return (
    <div className={styles.page}>
      <h1>{t("signIn.title")}</h1>
      {account && isTeacher(account) && (
        <p>
          {t("signIn.already", { name: account.name ?? account.email ?? "" })}{" "}
          <PageLink href="/teach">{t("nav.teach")}</PageLink>
        </p>
      )}
      <WordsProvider locale={await interfaceLanguage()} messages={messages}>
        <SignInForm next={next} refused={error ? refusedMessage(error) : null} />
        <OtherWays next={next} ways={waysIn()} minutes={MAIL_MINUTES} />
      </WordsProvider>
      <div className={styles.aside}>
        <p>
          <PageLink href="/reset">{t("signIn.forgot")}</PageLink>
        </p>
        <p>
          {t("signIn.new")}{" "}
          <PageLink href={`/sign-up?next=${encodeURIComponent(next)}`}>{t("signIn.make")}</PageLink>
        </p>
        <p>
          {t("signIn.pupil")} <PageLink href="/join">{t("signIn.join")}</PageLink>
        </p>
      </div>
    </div>
  );
}
