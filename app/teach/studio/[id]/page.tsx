import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { PageLink } from "@/app/_components/page-link";
import { WordsProvider } from "@/app/_components/words-provider";
import { PLAYER_WORDS } from "@/app/_offline/player-words";
import { database } from "@/app/_server/db";
import { interfaceLanguage, messagesFor, translator } from "@/app/_server/messages";
import { teacherFor } from "@/app/_server/teacher-page";
import { Editor } from "@/app/_studio/editor";
import { findDraft } from "@/db/queries/drafts";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator("studio"))("title"), robots: { index: false } };
}

/** One draft of the teacher's own; nobody else's is there. */
export default async function DraftPage({ params }: Props) {
  const { id } = await params;
  const { account } = await teacherFor(`/teach/studio/${id}`);
  const known = z.uuid().safeParse(id).success;
  const reply = known ? await findDraft(await database(), account.id, id) : undefined;
  if (!reply) notFound();
  const t = await translator("studio");
  return (
    <>
      <p>
        <PageLink href="/teach/studio">{t("list.title")}</PageLink>
      </p>
      <WordsProvider
        locale={await interfaceLanguage()}
        messages={await messagesFor("studio", "studio-lesson", "analysis", ...PLAYER_WORDS)}
      >
        <Editor key={id} reply={reply} />
      </WordsProvider>
    </>
  );
}
