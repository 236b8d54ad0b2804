import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { administration } from "@/app/_server/administration";
import { database } from "@/app/_server/db";
import { currentLearner } from "@/app/_server/learner";
import { translator } from "@/app/_server/messages";
import { findAdministrator } from "@/db/queries/administrators";
import { countAll } from "@/db/queries/counts";
import styles from "./admin.module.css";
import { Counts } from "./counts";
import { Jobs } from "./jobs";
import { System } from "./system";

/** Whoever runs this site. To everybody else this page is not there. */
const administratorHere = cache(async () => {
  const account = (await currentLearner())?.account;
  const found = account && (await findAdministrator(await database(), account, administration()));
  return found ?? notFound();
});

export async function generateMetadata(): Promise<Metadata> {
  await administratorHere();
  const t = await translator("admin");
  return { title: t("title"), robots: { index: false } };
}

/** How much there is on this site, what it runs on, and how its daily tasks went. Nothing of one person. */
export default async function AdminPage() {
  const administrator = await administratorHere();
  const db = await database();
  const t = await translator("admin");
  return (
    <div className={styles.page}>
      <h1>{t("title")}</h1>
      <p className={styles.lead}>{t("lead")}</p>
      <Counts counts={await countAll(db, administrator)} />
      <Jobs db={db} />
      <System db={db} />
    </div>
  );
}
