import { PageLink } from "@/app/_components/page-link";
import { database } from "@/app/_server/db";
import { translator } from "@/app/_server/messages";
import { planFor } from "@/app/_server/review";
import styles from "./review-reminder.module.css";

/** One quiet line when something is due for review; nothing otherwise. */
export async function ReviewReminder({ learnerId }: { learnerId: string }) {
  const { due } = await planFor(await database(), learnerId, new Date());
  if (due.length === 0) return null;
  const t = await translator("review");
  return (
    <p className={styles.line}>
      {t("reminder.text")} <PageLink href="/review">{t("reminder.go")}</PageLink>
    </p>
  );
}
