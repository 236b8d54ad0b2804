import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { PageLink } from "@/app/_components/page-link";
import { sans, serif } from "./_components/fonts";
import { Wordmark } from "./_components/wordmark";
import { interfaceLanguage, translator } from "./_server/messages";
import "./tokens.css";
import "./globals.css";
import styles from "./layout.module.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator("common");
  return {
    title: { default: t("site.name"), template: `%s · ${t("site.name")}` },
    description: t("site.description"),
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf7f0" },
    { media: "(prefers-color-scheme: dark)", color: "#171612" },
  ],
};

/** The frame of every page. It waits for the request, so that each page carries that request's nonce. */
export default async function Layout({ children }: { children: ReactNode }) {
  await connection();
  const t = await translator("common");
  return (
    <html lang={await interfaceLanguage()} className={`${sans.variable} ${serif.variable}`}>
      <body className={styles.body}>
        {/* Not in the metadata: between two pages that has no icon, and a browser asks for one that is not there. */}
        <link rel="icon" href="/favicon.svg" />
        <a className="skip" href="#content">
          {t("layout.skip")}
        </a>
        <header className={styles.header}>
          <PageLink href="/" className={styles.home}>
            <Wordmark name={t("site.name")} />
          </PageLink>
          <nav className={styles.nav} aria-label={t("layout.nav")}>
            <PageLink href="/lessons">{t("layout.lessons")}</PageLink>
            <PageLink href="/progress">{t("layout.progress")}</PageLink>
          </nav>
        </header>
        <main id="content" tabIndex={-1} className={styles.main}>
          {children}
        </main>
        <footer className={styles.footer}>
          <p>{t("layout.footer")}</p>
          <p>{t("layout.licences")}</p>
          <p>{t("layout.keys")}</p>
        </footer>
      </body>
    </html>
  );
}
