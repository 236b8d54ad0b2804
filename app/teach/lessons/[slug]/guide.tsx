import { translator } from "@/app/_server/messages";
import type { Lesson } from "@/lib/lesson/lesson";
import styles from "./reading.module.css";

/** What to know before giving the lesson: on one page, to be printed. */
export async function Guide({ guide }: { guide: Lesson["guide"] }) {
  const t = await translator("assign");
  return (
    <section className={styles.guide} aria-labelledby="guide">
      <h2 id="guide">{t("reading.guide")}</h2>
      {(["aim", "timing"] as const).map((name) => (
        <div key={name}>
          <h3>{t(`reading.${name}`)}</h3>
          <p>{guide[name]}</p>
        </div>
      ))}
      {(["before", "discussion", "after", "care"] as const).map(
        (name) =>
          guide[name].length > 0 && (
            <div key={name}>
              <h3>{t(`reading.${name}`)}</h3>
              <ul>
                {guide[name].map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </div>
          ),
      )}
    </section>
  );
}
