import type { Metadata } from "next";
import { PageLink } from "@/app/_components/page-link";
import { WordsProvider } from "@/app/_components/words-provider";
import { interfaceLanguage, messagesFor, translator } from "@/app/_server/messages";
import { classFor, titleIn } from "@/app/_server/teacher-page";
import { listTaught } from "@/db/queries/access";
import { listPupils } from "@/db/queries/pupils";
import { PupilBoard } from "./pupil-board";
import styles from "./pupils.module.css";
import { RemovedPupils } from "./removed-pupils";
import { RosterForm } from "./roster-form";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const title = (await translator("classes"))("pupils.title");
  return { title: await titleIn(id, "/pupils", title) };
}

/** The pupils of a class: who is there, what can be done with them, and how more of them come in. */
export default async function PupilsPage({ params }: Props) {
  const { db, taught, learner } = await classFor((await params).id, "/pupils");
  const t = await translator("classes");
  const pupils = await listPupils(db, taught);
  const here = pupils.filter(({ removed }) => !removed);
  const gone = pupils.filter(({ removed }) => removed);
  const others = (await listTaught(db, learner.id)).filter(
    ({ id, archivedAt }) => id !== taught.id && archivedAt === null,
  );
  const isOpen = taught.archivedAt === null;
  return (
    <WordsProvider
      locale={await interfaceLanguage()}
      messages={await messagesFor("classes", "common")}
    >
      <h1>{t("pupils.title")}</h1>
      <p>
        {t("pupils.count", {
          count: here.length,
          waiting: here.filter(({ joined }) => !joined).length,
        })}
      </p>
      {here.length > 0 && (
        <>
          {isOpen && (
            <p>
              <PageLink className="button-quiet" href={`/teach/classes/${taught.id}/pupils/slips`}>
                {t("pupils.slips")}
              </PageLink>
            </p>
          )}
          <PupilBoard
            classId={taught.id}
            pupils={here}
            others={others.map(({ id, name }) => ({ id, name }))}
            locked={!isOpen}
          />
        </>
      )}
      {isOpen && (
        <section className={styles.section} aria-labelledby="add">
          <h2 id="add">{t("roster.title")}</h2>
          <RosterForm classId={taught.id} />
        </section>
      )}
      {gone.length > 0 && <RemovedPupils classId={taught.id} pupils={gone} locked={!isOpen} />}
    </WordsProvider>
  );
}
