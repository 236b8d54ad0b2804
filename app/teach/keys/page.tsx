import type { Metadata } from "next";
import { administration } from "@/app/_server/administration";
import { database } from "@/app/_server/db";
import { translator } from "@/app/_server/messages";
import { teacherFor } from "@/app/_server/teacher-page";
import { listTaught } from "@/db/queries/access";
import { listCorrectable, listCorrections } from "@/db/queries/corrections";
import { listClassDisputes, listDisputes } from "@/db/queries/disputes";
import { ClassDoubts } from "./class-doubts";
import styles from "./keys.module.css";
import { Log } from "./log";
import { ToDecide } from "./to-decide";

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator("keys");
  return { title: t("title"), robots: { index: false } };
}

/** What is said against keys, what became of it, and every correction. */
export default async function KeysPage() {
  const { learner, account } = await teacherFor("/teach/keys");
  const db = await database();
  const correctable = await listCorrectable(db, account, administration());
  const open = (await listDisputes(db, correctable)).filter(({ state }) => state === "open");
  const classes = await listTaught(db, learner.id);
  const t = await translator("keys");
  return (
    <div className={styles.page}>
      <h1>{t("title")}</h1>
      <p className={styles.lead}>{t("lead")}</p>
      {correctable.length > 0 && <ToDecide db={db} disputes={open} />}
      {classes.length > 0 && (
        <ClassDoubts db={db} disputes={await listClassDisputes(db, classes)} />
      )}
      <Log db={db} entries={await listCorrections(db, account)} />
    </div>
  );
}
