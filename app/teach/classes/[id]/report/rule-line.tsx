import { ruleName } from "@/app/_components/rule-name";
import { translator } from "@/app/_server/messages";
import type { Item } from "@/lib/items/index";
import styles from "./report.module.css";

/** The label that decides an item, and the reason for the right answer. */
export async function RuleLine({ item: { key } }: { item: Item }) {
  const t = await translator("report");
  const common = await translator("common");
  return (
    <p>
      <span className={styles.kicker}>{t("item.reason")}: </span>
      <b>{ruleName(common, key.rule)}.</b> <span className={styles.reason}>{key.reason}</span>
    </p>
  );
}
