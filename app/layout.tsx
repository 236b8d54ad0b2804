import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { PageLink } from "@/app/_components/page-link";
import { sans, serif } from "./_components/fonts";
import { LanguageChoice } from "./_components/language-choice";
import { SignOutButton } from "./_components/sign-out-button";
import { SiteNav } from "./_components/site-nav";
import { Wordmark } from "./_components/wordmark";
import { OutboxLine } from "./_offline/outbox-line";
import { LooksPanel } from "./_reading/looks-panel";
import { languages, requestLanguage } from "./_server/language";
import { currentLearner } from "./_server/learner";
import { chosenLooks } from "./_server/looks";
import { messagesFor, translator } from "./_server/messages";
import { pageSite } from "./_server/page-site";
import { isUnavailable } from "./_server/unavailable";
import "./tokens.css";
import "./globals.css";
import { isTeacher } from "@/lib/classroom/account";
import styles from "./layout.module.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator("common");
  return {
    title: { default: t("site.name"), template: `%s · ${t("site.name")}` },
    description: t("site.description"),
    metadataBase: new URL((await pageSite()).site),
    // Title and description are each page's own.
    openGraph: { type: "website", siteName: t("site.name"), images: [await preview()] },
    twitter: { card: "summary_large_image" },
  };
}

/** The picture that stands beside a link to any page but a shared result. */
async function preview() {
  const about = await translator("about");
  return { url: "/preview.png", width: 1200, height: 630, alt: about("preview") };
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
  const about = await translator("about");
  const { code, dir } = await requestLanguage();
  const { size, spacing, theme } = await chosenLooks();
  return (
    <html
      lang={code}
      dir={dir}
      data-size={size}
      data-spacing={spacing}
      data-theme={theme}
      className={`${sans.variable} ${serif.variable}`}
    >
      <body className={styles.body}>
        {/* Not in the metadata: between two pages that has no icon, and a browser asks for one that is not there. */}
        <link rel="icon" href="/favicon.svg" />
        <link rel="apple-touch-icon" href="/icons/apple-180.png" />
        <a className="skip" href="#content">
          {t("layout.skip")}
        </a>
        <header className={styles.header}>
          <PageLink href="/" className={styles.home}>
            <Wordmark name={t("site.name")} />
          </PageLink>
          <Navigation />
          <LooksPanel />
        </header>
        <OutboxLine locale={code} messages={await messagesFor("offline")} />
        <main id="content" tabIndex={-1} className={styles.main}>
          {children}
        </main>
        <footer className={styles.footer}>
          <LanguageChoice label={t("layout.language")} current={code} languages={languages()} />
          <p>{t("layout.footer")}</p>
          <p>{t("layout.licences")}</p>
          <p>{t("layout.keys")}</p>
          <ul className={styles.more}>
            <li>
              <PageLink href="/about">{about("links.about")}</PageLink>
            </li>
            <li>
              <PageLink href="/pedagogy">{about("links.pedagogy")}</PageLink>
            </li>
            <li>
              <PageLink href="/privacy">{about("links.privacy")}</PageLink>
            </li>
            <li>
              <PageLink href="/data">{t("layout.data")}</PageLink>
            </li>
          </ul>
        </footer>
      </body>
    </html>
  );
}

/** Who is signed in, for the links on top; a page that can do without the database is not taken down by them. */
async function signedIn() {
  const learner = await currentLearner().catch((error: unknown) => {
    if (isUnavailable(error)) return null;
    throw error;
  });
  return learner?.account ?? null;
}

async function Navigation() {
  const t = await translator("common");
  const own = await translator("account");
  const offline = await translator("offline");
  const discover = await translator("discover");
  const account = await signedIn();
  const everybody = [
    { href: "/lessons", label: t("layout.lessons") },
    { href: "/discover", label: discover("nav") },
    { href: "/progress", label: t("layout.progress") },
  ] as const;
  const links =
    account === null
      ? ([
          { href: "/join", label: own("nav.join") },
          { href: "/sign-in", label: own("nav.signIn") },
        ] as const)
      : isTeacher(account)
        ? ([
            { href: "/teach", label: own("nav.teach") },
            { href: "/account", label: own("nav.account") },
          ] as const)
        : ([
            { href: "/class", label: own("nav.class") },
            { href: "/account", label: own("nav.account") },
          ] as const);
  return (
    <SiteNav label={t("layout.nav")} everybody={everybody} own={links}>
      {account && (
        <SignOutButton
          label={own("account.signOut")}
          lost={t("form.lost")}
          unsent={offline("signOut.unsent")}
          anyway={offline("signOut.anyway")}
        />
      )}
    </SiteNav>
  );
}
