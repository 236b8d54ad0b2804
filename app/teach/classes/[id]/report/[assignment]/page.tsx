import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageLink } from "@/app/_components/page-link";
import { figuresFor, itemsGiven } from "@/app/_server/class-report";
import { forReader } from "@/app/_server/lesson-words";
import { translator } from "@/app/_server/messages";
import { classFor, titleIn } from "@/app/_server/teacher-page";
import { DISCRIMINATION_FROM } from "@/lib/stats/discrimination";
import { Files } from "../files";
import { ItemEntry } from "../item-entry";
import styles from "../report.module.css";
import { HeatMaps } from "./heat-maps";

type Props = { params: Promise<{ id: string; assignment: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, assignment } = await params;
  const title = (await translator("report"))("assignment.title");
  return { title: await titleIn(id, `/report/${assignment}`, title) };
}

/** One assignment item by item: where its texts were missed, and how each question was answered first. */
export default async function AssignmentReportPage({ params }: Props) {
  const { id, assignment } = await params;
  const { db, taught, learner } = await classFor(id, `/report/${assignment}`);
  const t = await translator("report");
  const figures = await figuresFor(db, learner, taught);
  const { given, withdrawn } = figures;
  const found = [...given, ...withdrawn].find((each) => each.assignment.id === assignment);
  if (!found) notFound();
  const isWithdrawn = withdrawn.includes(found);
  const items = isWithdrawn ? [] : itemsGiven(figures, found);
  const walks = items[0]?.discrimination.walks ?? 0;
  return (
    <>
      <p className="no-print">
        <PageLink href={`/teach/classes/${taught.id}/report`}>{t("assignment.back")}</PageLink>
      </p>
      <h1>{(await forReader(found.lesson)).title}</h1>
      <p className="no-print">
        <PageLink href={`/teach/classes/${taught.id}/assignments/${assignment}`}>
          {t("assignment.manage")}
        </PageLink>
      </p>
      <p className={styles.lead}>{t("lead")}</p>
      <p className={styles.lead}>{t("provisional")}</p>
      {isWithdrawn && <p>{t("assignment.withdrawn")}</p>}
      {!isWithdrawn && items.length === 0 && <p>{t("assignment.noExit")}</p>}
      {items.length > 0 && (
        <>
          <HeatMaps lesson={found.lesson} items={items} />
          <section className={styles.part} aria-labelledby="items">
            <h2 id="items">{t("assignment.items")}</h2>
            {walks < DISCRIMINATION_FROM && (
              <p className={styles.meta}>
                {t("item.discrimination.early", { walks, need: DISCRIMINATION_FROM })}
              </p>
            )}
            <ol className={styles.items}>
              {items.map((report, at) => (
                <li key={report.item.id}>
                  <ItemEntry
                    report={report}
                    lesson={found.lesson}
                    kicker={t("item.number", { number: at + 1 })}
                    split
                  />
                </li>
              ))}
            </ol>
          </section>
          <Files classId={taught.id} />
        </>
      )}
    </>
  );
}
