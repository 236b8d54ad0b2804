import type { Route } from "next";
import type { ReactNode } from "react";
import { PageLink } from "./page-link";
import styles from "./site-nav.module.css";

type Entry = { href: Route; label: string };

/** The links of every page: what is for everybody, then what is for whoever is signed in. */
export function SiteNav({
  label,
  everybody,
  own,
  children,
}: {
  label: string;
  everybody: readonly Entry[];
  own: readonly Entry[];
  children?: ReactNode;
}) {
  const link = ({ href, label: text }: Entry) => (
    <li key={href}>
      <PageLink href={href}>{text}</PageLink>
    </li>
  );
  return (
    <nav aria-label={label} className={styles.nav}>
      <ul>{everybody.map(link)}</ul>
      <ul>
        {own.map(link)}
        {children && <li>{children}</li>}
      </ul>
    </nav>
  );
}
