import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageLink } from "@/app/_components/page-link";
import { database } from "@/app/_server/db";
import { forReader } from "@/app/_server/lesson-words";
import { translator } from "@/app/_server/messages";
import { slugParams } from "@/app/_server/params";
import { teacherFor } from "@/app/_server/teacher-page";
import { listTaught } from "@/db/queries/access";
import { listAssignedIn } from "@/db/queries/assignments";
import { findKeyed } from "@/db/queries/private-lessons";
import { hiddenFrom } from "@/lib/classroom/lessons";
import styles from "../../lessons.module.css";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator("assign"))("lessons.assign"), robots: { index: false } };
}

/** To which of one's classes a lesson is to be given. */
export default async function ChooseClassPage({ params }: { params: Promise<{ slug: string }> }) {
  const address = slugParams.safeParse(await params);
  if (!address.success) notFound();
  const { slug } = address.data;
  const { learner } = await teacherFor(`/teach/lessons/${slug}/assign`);
  const t = await translator("assign");
  const db = await database();
  const found = await findKeyed(db, learner, slug);
  if (found?.lesson.purpose !== "lesson") notFound();
  const lesson = await forReader(found.lesson);
  const taught = (await listTaught(db, learner.id)).filter(({ archivedAt }) => !archivedAt);
  // A colleague's own lesson goes no further than the classes that have it.
  const having = (await listAssignedIn(db, taught)).filter((each) => each.lesson === slug);
  const classes = taught.filter(
    ({ id }) => found.access !== "colleague" || having.some(({ classId }) => classId === id),
  );
  return (
    <div className={styles.page}>
      <h1>{t("choose.title", { title: lesson.title })}</h1>
      {classes.length === 0 ? (
        <>
          <p>{t("choose.none")}</p>
          <PageLink className="button" href="/teach">
            {t("choose.make")}
          </PageLink>
        </>
      ) : (
        <>
          <p>{t("choose.lead")}</p>
          <ul className={styles.classes}>
            {classes.map(({ id, name, under13 }) => (
              <li key={id}>
                {hiddenFrom(lesson, under13) ? (
                  <p>
                    {name} ({t("choose.hidden")})
                  </p>
                ) : (
                  <PageLink
                    className="button-quiet"
                    href={`/teach/classes/${id}/assignments/new?lesson=${slug}`}
                  >
                    {name}
                  </PageLink>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
