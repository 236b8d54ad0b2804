import type { Metadata } from "next";
import { PageLink } from "@/app/_components/page-link";
import table from "@/app/_components/table.module.css";
import { WordsProvider } from "@/app/_components/words-provider";
import { interfaceLanguage, messagesFor, translator } from "@/app/_server/messages";
import { classFor, titleIn } from "@/app/_server/teacher-page";
import { listPublished } from "@/db/queries/lessons";
import { findOpenLive, listEndedLive } from "@/db/queries/live";
import { listOwnLessons } from "@/db/queries/private-lessons";
import { hiddenFrom } from "@/lib/classroom/lessons";
import styles from "./live.module.css";
import { offerOf } from "./offer";
import { OpenLive } from "./open-live";
import { StartForm } from "./start-form";

type Props = PageProps<"/teach/classes/[id]/live">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const title = (await translator("live"))("title");
  return { title: await titleIn(id, "/live", title) };
}

/** The live lessons of a class: the one that is going on, a new one, and the earlier ones. */
export default async function LiveListPage({ params }: Props) {
  const { db, taught, account } = await classFor((await params).id, "/live");
  const t = await translator("live");
  const open = await findOpenLive(db, taught);
  const ended = await listEndedLive(db, taught);
  const published = [...(await listOwnLessons(db, account.id)), ...(await listPublished(db))];
  const offered = published.filter(({ lesson }) => !hiddenFrom(lesson, taught.under13));
  const locale = await interfaceLanguage();
  const when = new Intl.DateTimeFormat(locale, {
    dateStyle: "medium",
    timeStyle: "short",
    hourCycle: "h23",
    timeZone: taught.timeZone,
  });
  return (
    <div className={styles.page}>
      <h1>{t("start.title")}</h1>
      <p>{t("start.lead")}</p>
      <p>{t("start.apart")}</p>
      <WordsProvider locale={locale} messages={await messagesFor("common", "live")}>
        {open && <OpenLive classId={taught.id} live={open} />}
        {!open && taught.archivedAt === null && (
          <StartForm classId={taught.id} lessons={offered.map(({ lesson }) => offerOf(lesson))} />
        )}
      </WordsProvider>
      {taught.archivedAt !== null && <p>{t("start.archived")}</p>}
      {offered.length < published.length && <p>{t("start.underage")}</p>}
      <section>
        <h2>{t("start.earlier")}</h2>
        {ended.length === 0 ? (
          <p>{t("start.earlierNone")}</p>
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard
          <section className={table.scroll} tabIndex={0} aria-label={t("start.earlier")}>
            <table className={table.table}>
              <caption>{t("start.zone", { zone: taught.timeZone })}</caption>
              <thead>
                <tr>
                  <th scope="col">{t("start.lesson")}</th>
                  <th scope="col">{t("start.when")}</th>
                  <th scope="col" className={table.number}>
                    {t("start.items")}
                  </th>
                  <th scope="col" className={table.number}>
                    {t("start.pupils")}
                  </th>
                </tr>
              </thead>
              <tbody>
                {ended.map(({ id, title, startedAt, items, pupils }) => (
                  <tr key={id}>
                    <th scope="row">
                      <PageLink href={`/teach/classes/${taught.id}/live/${id}`}>{title}</PageLink>
                    </th>
                    <td>{when.format(new Date(startedAt))}</td>
                    <td className={table.number}>{items}</td>
                    <td className={table.number}>{pupils}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
      </section>
    </div>
  );
}
