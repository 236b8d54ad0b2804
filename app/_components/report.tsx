import { ReadAloud } from "@/app/_reading/read-aloud";
import { spoken } from "@/app/_reading/spoken";
import type { Passage } from "@/lib/lesson/lesson";
import { PassageNotes, PassageView } from "./passage-view";
import styles from "./report.module.css";
import type { Words } from "./words";

/**
 * A report to be read from top to bottom, its notes in the margin where there is one. With `r`, as students read it:
 * it can be heard, and its words are explained where they stand.
 */
export function Report({
  passage,
  t,
  r,
  level = 2,
}: {
  passage: Passage;
  t: Words<"common">;
  r?: Words<"reading">;
  level?: 2 | 3;
}) {
  const text = (
    <PassageView passage={passage} t={t} {...(r && { r })} level={level} notes={false} />
  );
  return (
    <div className={styles.report}>
      {r ? <ReadAloud passage={spoken(passage)}>{text}</ReadAloud> : text}
      <PassageNotes passage={passage} t={t} />
    </div>
  );
}
