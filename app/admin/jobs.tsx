import tableStyles from "@/app/_components/table.module.css";
import { momentsIn } from "@/app/_server/dates";
import { interfaceLanguage, translator } from "@/app/_server/messages";
import { JOB_HOURS, JOB_NAMES } from "@/db/jobs";
import { type JobState, listJobs } from "@/db/queries/jobs";
import type { Db } from "@/db/types";
import type { Messages } from "@/lib/lang/messages";
import styles from "./admin.module.css";

const HOUR_MS = 60 * 60 * 1000;

type CountedName = keyof Messages["admin"]["jobs"]["of"];

/** How each daily task last went, and when it comes next. */
export async function Jobs({ db }: { db: Db }) {
  const t = await translator("admin");
  const lang = await interfaceLanguage();
  const moment = await momentsIn("UTC");
  const states = new Map((await listJobs(db)).map((state) => [state.name, state]));
  const list = new Intl.ListFormat(lang, { type: "unit" });
  const outcome = ({ endedAt, failure, counts }: JobState): string => {
    if (endedAt === null) return t("jobs.running");
    if (failure !== null) return t("jobs.failed", { code: failure });
    const some = Object.entries(counts ?? {}).filter(([, n]) => n > 0);
    if (some.length === 0) return t("jobs.nothing");
    const told = some.map(([name, n]) =>
      t("jobs.count", { what: t(`jobs.of.${name as CountedName}`), n }),
    );
    return list.format(told);
  };
  const next = ({ begunAt }: JobState): string => {
    const due = begunAt.getTime() + JOB_HOURS * HOUR_MS;
    return due > Date.now() ? moment(new Date(due).toISOString()) : t("jobs.soon");
  };
  return (
    <section aria-labelledby="jobs">
      <h2 id="jobs">{t("jobs.title")}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={tableStyles.scroll} tabIndex={0} aria-label={t("jobs.title")}>
        <table className={tableStyles.table}>
          <thead>
            <tr>
              {(["task", "begun", "outcome", "next"] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`jobs.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {JOB_NAMES.map((name) => {
              const state = states.get(name);
              return (
                <tr key={name}>
                  <th scope="row">{t(`jobs.${name}`)}</th>
                  <td className={styles.nowrap}>
                    {state ? moment(state.begunAt.toISOString()) : t("jobs.never")}
                  </td>
                  <td>{state ? outcome(state) : ""}</td>
                  <td className={styles.nowrap}>{state ? next(state) : t("jobs.soon")}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      <p>{t("jobs.utc")}</p>
    </section>
  );
}
