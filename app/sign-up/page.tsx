import type { Metadata } from "next";
import styles from "@/app/_components/account.module.css";
import { PageLink } from "@/app/_components/page-link";
import { WordsProvider } from "@/app/_components/words-provider";
import { interfaceLanguage, messagesFor, translator } from "@/app/_server/messages";
import { ownPath } from "@/lib/classroom/own-path";
import { SignUpForm } from "./sign-up-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator("account");
  return { title: t("signUp.title"), robots: { index: false } };
}

/** Where teachers make an account. */
export default async function SignUpPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string | string[] }>;
}) {
  const t = await translator("account");
  const next = ownPath([(await searchParams).next].flat()[0], "/teach");
  return (
    <div className={styles.page}>
      <h1>{t("signUp.title")}</h1>
      <p>{t("signUp.lead")}</p>
      <WordsProvider
        locale={await interfaceLanguage()}
        messages={await messagesFor("account", "common")}
      >
        <SignUpForm next={next} />
      </WordsProvider>
      <p className={styles.note}>{t("signUp.stored")}</p>
      <div className={styles.aside}>
        <p>
          {t("signUp.have")}{" "}
          <PageLink href={`/sign-in?next=${encodeURIComponent(next)}`}>
            {t("signUp.signIn")}
          </PageLink>
        </p>
        <p>
          {t("signIn.pupil")} <PageLink href="/join">{t("signIn.join")}</PageLink>
        </p>
      </div>
    </div>
  );
}
