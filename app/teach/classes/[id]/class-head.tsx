"use client";

import { usePathname } from "next/navigation";
import { PageLink } from "@/app/_components/page-link";
import { isOnWall } from "@/app/teach/on-wall";
import styles from "./class-head.module.css";

type Rest = "" | "/pupils" | "/assignments" | "/report" | "/transfer" | "/live" | "/settings";

/** The name of a class and its tabs; the tab of the page one is on is marked. */
export function ClassHead({
  id,
  name,
  label,
  note,
  tabs,
}: {
  id: string;
  name: string;
  label: string;
  note: string | null;
  tabs: readonly { rest: Rest; label: string }[];
}) {
  const path = usePathname();
  if (isOnWall(path)) return null;
  const here = `/teach/classes/${id}` as const;
  const isHere = (rest: Rest) =>
    rest === "" ? path === here : path === here + rest || path.startsWith(`${here}${rest}/`);
  return (
    <div className={styles.head}>
      <div className={styles.line}>
        <p className={styles.name}>{name}</p>
        <nav className={`${styles.tabs} no-print`} aria-label={label}>
          {tabs.map((tab) => (
            <PageLink
              key={tab.rest}
              href={`${here}${tab.rest}`}
              aria-current={isHere(tab.rest) ? "page" : undefined}
            >
              {tab.label}
            </PageLink>
          ))}
        </nav>
      </div>
      {note && <p className={styles.note}>{note}</p>}
    </div>
  );
}
