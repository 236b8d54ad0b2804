import type { Metadata } from "next";
import { PageLink } from "@/app/_components/page-link";
import { translator } from "@/app/_server/messages";
import { classFor, titleIn } from "@/app/_server/teacher-page";
import { AssignmentList } from "@/app/class/assignment-list";
import { listTasksOfNobody } from "@/db/queries/tasks";
import styles from "./view.module.css";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const title = (await translator("classes"))("view.title");
  return { title: await titleIn(id, "/student-view", title) };
}

/** The class as a pupil sees it who has just joined. */
export default async function StudentViewPage({ params }: Props) {
  const { db, taught } = await classFor((await params).id, "/student-view");
  const t = await translator("classes");
  const now = new Date();
  return (
    <>
      <div className={styles.banner}>
        <h1>{t("view.title")}</h1>
        <p>{t("view.banner", { name: taught.name })}</p>
        <PageLink href={`/teach/classes/${taught.id}`}>{t("view.back")}</PageLink>
      </div>
      <section aria-labelledby="tasks">
        <h2 id="tasks">{taught.name}</h2>
        <AssignmentList
          tasks={await listTasksOfNobody(db, taught, now)}
          timeZone={taught.timeZone}
          now={now}
          preview
        />
      </section>
    </>
  );
}
