import type { ReactNode } from "react";
import { PageLink } from "@/app/_components/page-link";
import { translator } from "@/app/_server/messages";
import styles from "./article.module.css";

const PAGES = ["about", "pedagogy", "privacy"] as const;
type Page = (typeof PAGES)[number];

/** One part of a page that explains: what the list of contents calls it, and where it leads. */
export type Part = { id: string; title: string };

type Props = { page: Page; title: string; lead: string; parts: readonly Part[] };

/** A page to read: what it is about, its contents, its parts, and the pages beside it. */
export async function Article({
  page,
  title,
  lead,
  parts,
  children,
}: Props & { children: ReactNode }) {
  const t = await translator("about");
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{title}</h1>
        <p className={styles.lead}>{lead}</p>
      </header>
      <nav className={styles.contents} aria-labelledby="contents">
        <h2 id="contents">{t("contents")}</h2>
        <ol>
          {parts.map((part) => (
            <li key={part.id}>
              <a href={`#${part.id}`}>{part.title}</a>
            </li>
          ))}
        </ol>
      </nav>
      <div className={styles.text}>
        {children}
        <p className={`${styles.beside} no-print`}>
          {PAGES.filter((each) => each !== page).map((each) => (
            <PageLink key={each} href={`/${each}`}>
              {t(`links.${each}`)}
            </PageLink>
          ))}
        </p>
      </div>
    </div>
  );
}

/** One part of such a page under its heading. */
export const Section = ({ id, title, children }: Part & { children: ReactNode }) => (
  <section className={styles.part} aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {children}
  </section>
);
