import type { Metadata } from "next";
import { PageLink } from "@/app/_components/page-link";
import { PrintButton } from "@/app/_components/print-button";
import { translator } from "@/app/_server/messages";
import { pageSite } from "@/app/_server/page-site";
import { classFor, titleIn } from "@/app/_server/teacher-page";
import { listPupils } from "@/db/queries/pupils";
import { shownCode } from "@/lib/classroom/join-code";
import { LocalCommand } from "../../project/local-command";
import styles from "./slips.module.css";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const title = (await translator("classes"))("slips.title");
  return { title: await titleIn(id, "/pupils/slips", title) };
}

/** A slip of paper for each pupil: where to go, the class code and the name. A PIN is never printed. */
export default async function SlipsPage({ params }: Props) {
  const { db, taught } = await classFor((await params).id, "/pupils/slips");
  const t = await translator("classes");
  const pupils = (await listPupils(db, taught)).filter(({ removed }) => !removed);
  const { site, isLocal } = await pageSite();
  const address = `${site.replace(/^https?:\/\//, "")}/join`;
  return (
    <>
      <div className="no-print">
        <p>
          <PageLink href={`/teach/classes/${taught.id}/pupils`}>{t("slips.back")}</PageLink>
        </p>
        <h1>{t("slips.title")}</h1>
        <p>{t(pupils.length === 0 ? "slips.empty" : "slips.lead")}</p>
        {isLocal && (
          <p>
            {t("project.local")} <LocalCommand />
          </p>
        )}
        {pupils.length > 0 && (
          <p>
            <PrintButton isMain label={t("slips.print")} />
          </p>
        )}
      </div>
      <ul className={styles.slips}>
        {pupils.map(({ id, nickname }) => (
          <li key={id} className={styles.slip}>
            <p className={styles.name}>{nickname}</p>
            <dl>
              <dt>{t("slips.go")}</dt>
              <dd className={styles.address}>{address}</dd>
              <dt>{t("slips.code")}</dt>
              <dd className={styles.code}>{shownCode(taught.joinCode)}</dd>
              <dt>{t("slips.name")}</dt>
              <dd>{nickname}</dd>
            </dl>
            <p className={styles.pin}>{t("slips.pin")}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
