import type { Metadata } from "next";
import { PageLink } from "@/app/_components/page-link";
import { WordsProvider } from "@/app/_components/words-provider";
import { interfaceLanguage, messagesFor, translator } from "@/app/_server/messages";
import { teacherFor } from "@/app/_server/teacher-page";
import { NewDraft } from "@/app/_studio/new-draft";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator("studio"))("new.title"), robots: { index: false } };
}

/** Where a teacher pastes an article that becomes a draft. */
export default async function NewDraftPage() {
  await teacherFor("/teach/studio/new");
  const t = await translator("studio");
  return (
    <>
      <p>
        <PageLink href="/teach/studio">{t("list.title")}</PageLink>
      </p>
      <h1>{t("new.title")}</h1>
      <p>{t("private")}</p>
      <WordsProvider
        locale={await interfaceLanguage()}
        messages={await messagesFor("studio", "analysis", "common")}
      >
        <NewDraft />
      </WordsProvider>
    </>
  );
}
