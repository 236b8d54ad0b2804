"use client";

import { pageLanguage } from "@/app/_components/page-language";
import { PageLink } from "@/app/_components/page-link";
import { troubleIn } from "@/lib/lang/trouble";
import styles from "./player.module.css";

/** What is shown when a lesson page fails. Messages may be what failed, so these words come straight from their file. */
export default function LessonError({ reset }: { error: Error; reset: () => void }) {
  const words = troubleIn(pageLanguage()).lesson;
  return (
    <div className={styles.column}>
      <h1>{words.title}</h1>
      <p>{words.detail}</p>
      <div className={styles.buttons}>
        <button type="button" className="button" onClick={reset}>
          {words.again}
        </button>
        <PageLink className="button-quiet" href="/lessons">
          {words.lessons}
        </PageLink>
      </div>
    </div>
  );
}
