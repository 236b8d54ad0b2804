import { PageLink } from "@/app/_components/page-link";
import { translator } from "@/app/_server/messages";

/** What a pupil of a class under 13 finds in place of a lesson with a content note: the way to its twin. */
export async function NotForClass({ twin }: { twin: string | null }) {
  const t = await translator("classes");
  return (
    <>
      <h1>{t("closed.title")}</h1>
      <p>{t("closed.text")}</p>
      <PageLink className="button" href={twin ? `/lessons/${twin}` : "/lessons"}>
        {t(twin ? "closed.twin" : "closed.all")}
      </PageLink>
    </>
  );
}
