import type { Passage } from "@/lib/lesson/lesson";
import { PassageNotes, PassageView } from "./passage-view";
import styles from "./report.module.css";
import type { Words } from "./words";

/** A report to be read from top to bottom, its notes in the margin where there is one. */
export function Report({
  passage,
  t,
  level = 2,
}: {
  passage: Passage;
  t: Words<"common">;
  level?: 2 | 3;
}) {
  return (
    <div className={styles.report}>
      <PassageView passage={passage} t={t} level={level} notes={false} />
      <PassageNotes passage={passage} t={t} />
    </div>
  );
}
