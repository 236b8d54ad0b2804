import type { Metadata } from "next";
import { WordsProvider } from "@/app/_components/words-provider";
import { momentsIn } from "@/app/_server/dates";
import { interfaceLanguage, messagesFor, translator } from "@/app/_server/messages";
import { classFor, titleIn } from "@/app/_server/teacher-page";
import { ChangeView } from "@/app/_transfer/change-view";
import { classCheckOf } from "@/app/_transfer/class-change";
import type { Taught } from "@/db/queries/access";
import { listReportPupils } from "@/db/queries/reports";
import { listChecks } from "@/db/queries/transfer";
import type { Db } from "@/db/types";
import type { Check } from "@/lib/transfer/round";
import { ChangeCheck } from "./change-check";
import { Rounds } from "./rounds";
import { Start } from "./start";
import styles from "./transfer.module.css";
import { Who } from "./who";

type Props = PageProps<"/teach/classes/[id]/transfer">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const title = (await translator("transfer"))("teach.title");
  return { title: await titleIn(id, "/transfer", title) };
}

/** Whether what a class learned carries over to reports nobody has practised on: the rounds, who took part, what changed. */
export default async function TransferPage({ params }: Props) {
  const { db, taught } = await classFor((await params).id, "/transfer");
  const t = await translator("transfer");
  const checks = await listChecks(db, taught);
  const running = checks.find(({ withdrawnAt }) => withdrawnAt === null);
  const moment = await momentsIn(taught.timeZone);
  return (
    <div className={styles.page}>
      <h1>{t("teach.heading")}</h1>
      <p>{t("teach.lead")}</p>
      <p className={styles.grade}>{t("teach.grade")}</p>
      <WordsProvider
        locale={await interfaceLanguage()}
        messages={await messagesFor("common", "transfer")}
      >
        {running ? (
          <Running db={db} taught={taught} check={running} />
        ) : (
          <>
            <Plan />
            {taught.archivedAt === null ? (
              <Start classId={taught.id} />
            ) : (
              <p>{t("teach.archived")}</p>
            )}
          </>
        )}
        {checks
          .filter(({ withdrawnAt }) => withdrawnAt !== null)
          .map((check) => (
            <div key={check.id} className={styles.end}>
              <p>{t("teach.withdrawn", { when: moment(check.beforeOpensAt) })}</p>
              {!running && taught.archivedAt === null && (
                <ChangeCheck path={`/api/classes/${taught.id}/transfer/${check.id}`} act="bring" />
              )}
            </div>
          ))}
      </WordsProvider>
    </div>
  );
}

async function Plan() {
  const t = await translator("transfer");
  return (
    <section aria-labelledby="plan">
      <h2 id="plan">{t("teach.plan")}</h2>
      <ol className={styles.plan}>
        <li>{t("teach.planBefore")}</li>
        <li>{t("teach.planAfter")}</li>
        <li>{t("teach.planLater")}</li>
      </ol>
      <p>{t("teach.draw")}</p>
      <p>{t("teach.secret")}</p>
    </section>
  );
}

async function Running({ db, taught, check }: { db: Db; taught: Taught; check: Check }) {
  const t = await translator("transfer");
  const pupils = await listReportPupils(db, taught);
  const { sat, comparisons } = await classCheckOf(db, taught, check);
  const shown = comparisons.filter(({ to }) => to === "after" || check.laterOpensAt !== null);
  return (
    <>
      <Rounds taught={taught} check={check} sat={sat} pupils={pupils.length} now={new Date()} />
      {check.afterOpensAt !== null && (
        <section aria-labelledby="change">
          <h2 id="change">{t("change.title")}</h2>
          {shown.map((comparison) => (
            <ChangeView key={comparison.to} comparison={comparison} />
          ))}
          <p className="no-print">
            <a className="button-quiet" href={`/api/classes/${taught.id}/transfer.csv`} download>
              {t("change.file")}
            </a>
          </p>
        </section>
      )}
      <Who check={check} pupils={pupils} sat={sat} />
      <Plan />
      {taught.archivedAt === null && (
        <div className={styles.end}>
          <ChangeCheck path={`/api/classes/${taught.id}/transfer/${check.id}`} act="withdraw" />
        </div>
      )}
    </>
  );
}
