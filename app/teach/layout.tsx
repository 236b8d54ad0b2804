import type { ReactNode } from "react";
import { PageLink } from "@/app/_components/page-link";
import { currentLearner } from "@/app/_server/learner";
import { translator } from "@/app/_server/messages";
import { isTeacher } from "@/lib/classroom/account";
import { TeachNav } from "./teach-nav";

/** The frame of the teacher's pages. Pupils are told where theirs are; each page asks by itself who is there. */
export default async function TeachLayout({ children }: { children: ReactNode }) {
  const t = await translator("classes");
  const learner = await currentLearner();
  if (learner?.account && !isTeacher(learner.account))
    return (
      <>
        <h1>{t("notTeacher.title")}</h1>
        <p>{t("notTeacher.text")}</p>
        <PageLink className="button" href="/class">
          {t("notTeacher.go")}
        </PageLink>
      </>
    );
  const links = [
    { href: "/teach", label: t("nav.classes") },
    { href: "/teach/lessons", label: t("nav.lessons") },
    { href: "/teach/studio", label: t("nav.studio") },
    { href: "/teach/keys", label: t("nav.keys") },
  ] as const;
  return (
    <>
      <TeachNav label={t("nav.label")} links={links} />
      {children}
    </>
  );
}
