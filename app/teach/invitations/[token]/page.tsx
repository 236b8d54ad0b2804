import type { Metadata } from "next";
import { PageLink } from "@/app/_components/page-link";
import { WordsProvider } from "@/app/_components/words-provider";
import { database } from "@/app/_server/db";
import { interfaceLanguage, messagesFor, translator } from "@/app/_server/messages";
import { tokenHash } from "@/app/_server/share-token";
import { teacherFor } from "@/app/_server/teacher-page";
import { findInvitation } from "@/db/queries/invitations";
import { Accept } from "./accept";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator("classes");
  return { title: t("invitation.title"), robots: { index: false }, referrer: "no-referrer" };
}

/** What a colleague's link opens: which class it is, and one button. */
export default async function InvitationPage({ params }: Props) {
  const { token } = await params;
  await teacherFor(`/teach/invitations/${token}`);
  const t = await translator("classes");
  const found = await findInvitation(await database(), tokenHash(token), new Date());
  if (!found)
    return (
      <>
        <h1>{t("invitation.gone")}</h1>
        <p>{t("invitation.goneText")}</p>
        <PageLink className="button" href="/teach">
          {t("invitation.toClasses")}
        </PageLink>
      </>
    );
  return (
    <>
      <h1>{t("invitation.title")}</h1>
      <p>{t("invitation.text", { name: found.className })}</p>
      <WordsProvider
        locale={await interfaceLanguage()}
        messages={await messagesFor("classes", "common")}
      >
        <Accept token={token} />
      </WordsProvider>
    </>
  );
}
