"use client";

import { usePathname } from "next/navigation";
import { PageLink } from "@/app/_components/page-link";
import { isOnWall } from "./on-wall";
import styles from "./teach-nav.module.css";

type Href = "/teach" | "/teach/lessons" | "/teach/studio" | "/teach/keys";

/** Where a teacher can go. The classes themselves lie under the first link. */
export function TeachNav({
  label,
  links,
}: {
  label: string;
  links: readonly { href: Href; label: string }[];
}) {
  const path = usePathname();
  if (isOnWall(path)) return null;
  const isHere = (href: Href) =>
    href === "/teach"
      ? path === href || path.startsWith("/teach/classes")
      : path === href || path.startsWith(`${href}/`);
  return (
    <nav className={`${styles.nav} no-print`} aria-label={label}>
      {links.map(({ href, label: name }) => (
        <PageLink key={href} href={href} aria-current={isHere(href) ? "page" : undefined}>
          {name}
        </PageLink>
      ))}
    </nav>
  );
}
