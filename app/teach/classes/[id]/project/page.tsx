import type { Metadata } from "next";
import { PageLink } from "@/app/_components/page-link";
import { translator } from "@/app/_server/messages";
import { pageSite } from "@/app/_server/page-site";
import { classFor } from "@/app/_server/teacher-page";
import { shownCode } from "@/lib/classroom/join-code";
import { LocalCommand } from "./local-command";
import styles from "./project.module.css";
import { QrCode } from "./qr-code";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { taught } = await classFor((await params).id, "/project");
  return { title: (await translator("classes"))("project.title", { name: taught.name }) };
}

/** For the wall: where to go and what to type, large enough for the last row, and a code to scan. */
export default async function ProjectPage({ params }: Props) {
  const { taught } = await classFor((await params).id, "/project");
  const t = await translator("classes");
  const { site, isLocal } = await pageSite();
  const address = `${site}/join/${taught.joinCode}`;
  return (
    <div className={styles.wall}>
      <p className={`${styles.back} no-print`}>
        <PageLink href={`/teach/classes/${taught.id}`}>{t("project.back")}</PageLink>
      </p>
      <h1>{t("project.title", { name: taught.name })}</h1>
      {isLocal && (
        <p className={`${styles.note} no-print`}>
          {t("project.local")} <LocalCommand />
        </p>
      )}
      {!taught.joinOpen && <p className={styles.note}>{t("project.closed")}</p>}
      <div className={styles.ways}>
        <div>
          <p className={styles.label}>{t("project.go")}</p>
          <p className={styles.address}>{`${site.replace(/^https?:\/\//, "")}/join`}</p>
          <p className={styles.label}>{t("project.code")}</p>
          <p className={styles.code}>{shownCode(taught.joinCode)}</p>
        </div>
        <figure className={styles.scan}>
          <QrCode text={address} label={t("project.alt", { address })} />
          <figcaption className={styles.label}>{t("project.scan")}</figcaption>
        </figure>
      </div>
    </div>
  );
}
