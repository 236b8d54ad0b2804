import type { Metadata } from "next";
import styles from "@/app/_components/account.module.css";
import { WordsProvider } from "@/app/_components/words-provider";
import { canMail, MAIL_MINUTES } from "@/app/_server/mail";
import { interfaceLanguage, messagesFor, translator } from "@/app/_server/messages";
import { AskForm } from "./ask-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator("account");
  return { title: t("reset.title"), robots: { index: false } };
}

/** The way to a new password: by mail, or through whoever runs the site where it sends none. */
export default async function ResetPage() {
  const t = await translator("account");
  return (
    <div className={styles.page}>
      <h1>{t("reset.title")}</h1>
      {canMail() ? (
        <WordsProvider
          locale={await interfaceLanguage()}
          messages={await messagesFor("account", "common")}
        >
          <AskForm minutes={MAIL_MINUTES} />
        </WordsProvider>
      ) : (
        <>
          <p>{t("reset.noMail")}</p>
          <p>{t("reset.command")}</p>
          <pre className={styles.command}>
            <code>npm run reset-password -- you@school.example</code>
          </pre>
        </>
      )}
    </div>
  );
}
