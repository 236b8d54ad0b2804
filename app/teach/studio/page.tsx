import type { Metadata } from "next";
import { PageLink } from "@/app/_components/page-link";
import { WordsProvider } from "@/app/_components/words-provider";
import { database } from "@/app/_server/db";
import { interfaceLanguage, messagesFor, translator } from "@/app/_server/messages";
import { teacherFor } from "@/app/_server/teacher-page";
import { DraftEntry } from "@/app/_studio/draft-entry";
import styles from "@/app/_studio/draft-list.module.css";
import { listDrafts } from "@/db/queries/drafts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator("studio"))("title"), robots: { index: false } };
}

/** A teacher's drafts, the newest change first, and the way to a new one. */
export default async function StudioPage() {
  const { account } = await teacherFor("/teach/studio");
  const t = await translator("studio");
  const drafts = await listDrafts(await database(), account.id);
  return (
    <div className={styles.page}>
      <h1>{t("title")}</h1>
      <p className={styles.lead}>{t("lead")}</p>
      <p className={styles.private}>{t("private")}</p>
      <p>
        <PageLink className="button" href="/teach/studio/new">
          {t(drafts.length === 0 ? "list.first" : "list.new")}
        </PageLink>
      </p>
      <section aria-labelledby="drafts">
        <h2 id="drafts" tabIndex={-1}>
          {t("list.title")}
        </h2>
        {drafts.length === 0 && <p>{t("list.none")}</p>}
        <WordsProvider
          locale={await interfaceLanguage()}
          messages={await messagesFor("studio", "common")}
        >
          <ul className={styles.list}>
            {drafts.map((draft) => (
              <DraftEntry key={draft.id} draft={draft} />
            ))}
          </ul>
        </WordsProvider>
      </section>
    </div>
  );
}
