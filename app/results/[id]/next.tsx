import { PageLink } from "@/app/_components/page-link";
import { progressForReader } from "@/app/_server/lesson-words";
import { translator } from "@/app/_server/messages";
import styles from "./result.module.css";

/** Where to go from a result: what else the class has to do, the next lesson, the same again, or all that was done so far. */
export async function Next({
  learnerId,
  slug,
  forClass,
}: {
  learnerId: string;
  slug: string;
  /** Whether the result is of an assignment: then the class comes first. */
  forClass: boolean;
}) {
  const t = await translator("result");
  const { lessons, next } = await progressForReader(learnerId);
  const lesson = lessons.find((entry) => next && entry.lesson.slug === next.slug)?.lesson;
  return (
    <section className={`${styles.next} no-print`} aria-labelledby="next">
      <h2 id="next">{t("next.title")}</h2>
      <p className={styles.actions}>
        {forClass && (
          <PageLink className="button" href="/class">
            {t("next.class")}
          </PageLink>
        )}
        {!forClass && lesson && next && (
          <PageLink className="button" href={`/lessons/${lesson.slug}`}>
            {t(next.reason === "continue" ? "next.continue" : "next.lesson", {
              title: lesson.title,
            })}
          </PageLink>
        )}
        <PageLink className="button-quiet" href="/progress">
          {t("next.progress")}
        </PageLink>
        {!forClass && lesson?.slug !== slug && (
          <PageLink className="button-quiet" href={`/lessons/${slug}`}>
            {t("next.again")}
          </PageLink>
        )}
      </p>
    </section>
  );
}
