import type { Metadata } from "next";
import styles from "@/app/_components/account.module.css";
import { PageLink } from "@/app/_components/page-link";
import { WordsProvider } from "@/app/_components/words-provider";
import { database } from "@/app/_server/db";
import { mailTokenHash } from "@/app/_server/mail";
import { interfaceLanguage, messagesFor, translator } from "@/app/_server/messages";
import { findMailToken } from "@/db/queries/mail-tokens";
import { NewPasswordForm } from "./new-password-form";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator("account");
  // The address is as good as the password: no page that is opened from here may learn it.
  return { title: t("reset.title"), robots: { index: false }, referrer: "no-referrer" };
}

/** Where a mailed link leads that lets choose a new password. Opening it uses nothing up. */
export default async function NewPasswordPage({ params }: Props) {
  const { token } = await params;
  const t = await translator("account");
  const known = await findMailToken(await database(), mailTokenHash(token), "reset");
  if (!known)
    return (
      <div className={styles.page}>
        <h1>{t("reset.title")}</h1>
        <p>{t("refused.link")}</p>
        <p>
          <PageLink href="/reset">{t("reset.again")}</PageLink>
        </p>
      </div>
    );
  return (
    <div className={styles.page}>
      <h1>{t("reset.title")}</h1>
      <p>{t("reset.everywhere")}</p>
      <WordsProvider
        locale={await interfaceLanguage()}
        messages={await messagesFor("account", "common")}
      >
        <NewPasswordForm token={token} email={known.email} />
      </WordsProvider>
    </div>
  );
}
