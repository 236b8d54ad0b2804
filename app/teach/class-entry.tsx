import { PageLink } from "@/app/_components/page-link";
import { momentsIn } from "@/app/_server/dates";
import { translator } from "@/app/_server/messages";
import type { Taught } from "@/db/queries/access";
import { shownCode } from "@/lib/classroom/join-code";
import styles from "./teach.module.css";

/** One class in the list: how many pupils, what is due next, and its code. */
export async function ClassEntry({
  taught,
  pupils,
  nextDue,
}: {
  taught: Taught;
  pupils: number;
  /** ISO 8601. */
  nextDue: string | null;
}) {
  const t = await translator("classes");
  const { id, name, joinCode, timeZone, archivedAt, role } = taught;
  return (
    <li className={styles.entry}>
      <div>
        <h3 className={styles.name}>
          <PageLink href={`/teach/classes/${id}`}>{name}</PageLink>
        </h3>
        <p className={styles.facts}>
          <span>{t("list.pupils", { count: pupils })}</span>
          <span>
            {nextDue
              ? t("list.due", { when: (await momentsIn(timeZone))(nextDue) })
              : t("list.noDue")}
          </span>
          {role === "teacher" && <span>{t("list.shared")}</span>}
        </p>
      </div>
      {archivedAt === null && (
        <p className={styles.code}>
          <span>
            {t("list.code")} <strong>{shownCode(joinCode)}</strong>
          </span>
          <PageLink
            href={`/teach/classes/${id}/project`}
            aria-label={t("list.projectOf", { name })}
          >
            {t("list.project")}
          </PageLink>
        </p>
      )}
    </li>
  );
}
