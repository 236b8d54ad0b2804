import { PageLink } from "@/app/_components/page-link";
import { translator } from "@/app/_server/messages";
import { listAttended } from "@/db/queries/access";
import { listTasks } from "@/db/queries/tasks";
import type { Db } from "@/db/types";
import styles from "./intro.module.css";

/** For a pupil who opens a lesson by itself that a class has set: where it counts. Nothing for anybody else. */
export async function ForYourClass({
  db,
  learnerId,
  slug,
}: {
  db: Db;
  learnerId: string;
  slug: string;
}) {
  const classes = await listAttended(db, learnerId);
  const set = await Promise.all(
    classes.map(async (attended) => {
      const tasks = await listTasks(db, attended);
      const task = tasks.find((each) => each.assignment.lesson === slug && each.attempt === null);
      return task ? [{ id: task.assignment.id, name: attended.name }] : [];
    }),
  );
  const [task] = set.flat();
  if (!task) return null;
  const t = await translator("assign");
  return (
    <div className={styles.assigned}>
      <p>
        {t("landing.set", { name: task.name })}{" "}
        <PageLink href={`/assignments/${task.id}`}>{t("landing.setGo")}</PageLink>
      </p>
    </div>
  );
}
