import type { ReactNode } from "react";
import { translator } from "@/app/_server/messages";
import { classFor } from "@/app/_server/teacher-page";
import { ClassHead } from "./class-head";

type Props = { params: Promise<{ id: string }>; children: ReactNode };

/** The frame of one class: its name and where one can go in it. */
export default async function ClassLayout({ params, children }: Props) {
  const { taught } = await classFor((await params).id);
  const t = await translator("classes");
  const words = await translator("transfer");
  const tabs = [
    { rest: "", label: t("class.tab.overview") },
    { rest: "/pupils", label: t("class.tab.pupils") },
    { rest: "/assignments", label: t("class.tab.assignments") },
    { rest: "/report", label: t("class.tab.report") },
    { rest: "/transfer", label: words("teach.tab") },
    { rest: "/live", label: t("class.tab.live") },
    { rest: "/settings", label: t("class.tab.settings") },
  ] as const;
  return (
    <>
      <ClassHead
        id={taught.id}
        name={taught.name}
        label={t("class.label")}
        note={taught.archivedAt ? t("class.archived") : null}
        tabs={tabs}
      />
      {children}
    </>
  );
}
