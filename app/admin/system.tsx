import { RELEASE } from "@/app/_server/config";
import { databaseKind } from "@/app/_server/db";
import { translator } from "@/app/_server/messages";
import { findMigration } from "@/db/queries/health";
import type { Db } from "@/db/types";
import styles from "./admin.module.css";

/** Which release runs on which database. */
export async function System({ db }: { db: Db }) {
  const t = await translator("admin");
  const migration = (await findMigration(db)) || t("system.none");
  return (
    <section aria-labelledby="system">
      <h2 id="system">{t("system.title")}</h2>
      <dl className={styles.facts}>
        <dt>{t("system.release")}</dt>
        <dd>{RELEASE.version}</dd>
        <dt>{t("system.build")}</dt>
        <dd>{RELEASE.build || t("system.none")}</dd>
        <dt>{t("system.database")}</dt>
        <dd>{t(`system.kinds.${await databaseKind()}`)}</dd>
        <dt>{t("system.migration")}</dt>
        <dd>{migration}</dd>
      </dl>
    </section>
  );
}
