import type { Metadata } from "next";
import { PageLink } from "@/app/_components/page-link";
import { WordsProvider } from "@/app/_components/words-provider";
import { database } from "@/app/_server/db";
import { interfaceLanguage, messagesFor, translator } from "@/app/_server/messages";
import { teacherFor } from "@/app/_server/teacher-page";
import { listTaught } from "@/db/queries/access";
import { countPupils, listNextDue } from "@/db/queries/classes";
import { ClassEntry } from "./class-entry";
import { NewClass } from "./new-class";
import styles from "./teach.module.css";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator("classes"))("title") };
}

/** A teacher's classes and what is due next in each; whoever has none yet reads what to do in three steps. */
export default async function TeachPage() {
  const { learner } = await teacherFor("/teach");
  const t = await translator("classes");
  const db = await database();
  const classes = await listTaught(db, learner.id);
  const [pupils, due] = [
    await countPupils(db, classes),
    await listNextDue(db, classes, new Date()),
  ];
  const entry = (each: (typeof classes)[number]) => (
    <ClassEntry
      key={each.id}
      taught={each}
      pupils={pupils.get(each.id) ?? 0}
      nextDue={due.get(each.id) ?? null}
    />
  );
  const active = classes.filter(({ archivedAt }) => archivedAt === null);
  const archived = classes.filter(({ archivedAt }) => archivedAt !== null);
  const form = (
    <WordsProvider
      locale={await interfaceLanguage()}
      messages={await messagesFor("classes", "common")}
    >
      <NewClass />
    </WordsProvider>
  );
  return (
    <div className={styles.page}>
      <h1>{t(classes.length === 0 ? "first.title" : "title")}</h1>
      {classes.length === 0 && <FirstSteps />}
      {active.length > 0 && (
        <section aria-labelledby="active">
          <h2 id="active" className="visually-hidden">
            {t("list.active")}
          </h2>
          <ul className={styles.list}>{active.map(entry)}</ul>
        </section>
      )}
      <section className={styles.make} aria-labelledby="new">
        <h2 id="new">{t("new.title")}</h2>
        {form}
      </section>
      {archived.length > 0 && (
        <section aria-labelledby="archive">
          <h2 id="archive">{t("list.archive")}</h2>
          <ul className={styles.list}>{archived.map(entry)}</ul>
        </section>
      )}
    </div>
  );
}

async function FirstSteps() {
  const t = await translator("classes");
  return (
    <>
      <p className={styles.lead}>{t("first.lead")}</p>
      <ol className={styles.steps}>
        <li>
          <strong>{t("first.make")}</strong> <span>{t("first.makeText")}</span>
        </li>
        <li>
          <strong>{t("first.pupils")}</strong> <span>{t("first.pupilsText")}</span>
        </li>
        <li>
          <strong>{t("first.lesson")}</strong>{" "}
          <span>
            {t("first.lessonText")} <PageLink href="/teach/lessons">{t("first.read")}</PageLink>
          </span>
        </li>
      </ol>
    </>
  );
}
