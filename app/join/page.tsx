import type { Metadata } from "next";
import styles from "@/app/_components/account.module.css";
import { PageLink } from "@/app/_components/page-link";
import { WordsProvider } from "@/app/_components/words-provider";
import { interfaceLanguage, messagesFor, translator } from "@/app/_server/messages";
import { ownPath } from "@/lib/classroom/own-path";
import { CodeForm } from "./code-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator("account");
  return { title: t("join.title"), robots: { index: false } };
}

/** Where students type their class code. */
export default async function JoinPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string | string[] }>;
}) {
  const t = await translator("account");
  const next = ownPath([(await searchParams).next].flat()[0], "/class");
  return (
    <div className={styles.page}>
      <h1>{t("join.title")}</h1>
      <p>{t("join.lead")}</p>
      <WordsProvider locale={await interfaceLanguage()} messages={await messagesFor("account")}>
        <CodeForm next={next} />
      </WordsProvider>
      <div className={styles.aside}>
        <p>
          {t("join.teacher")} <PageLink href="/sign-in">{t("join.teacherSignIn")}</PageLink>
        </p>
      </div>
    </div>
  );
}
