import { Report } from "@/app/_components/report";
import { translator } from "@/app/_server/messages";
import type { Lesson, Step } from "@/lib/lesson/lesson";
import { KeyedExample } from "./keyed-example";
import { KeyedItem } from "./keyed-item";
import styles from "./reading.module.css";

/** One step of a lesson as a teacher reads it: the whole report, or each question with its key. */
export async function KeyedStep({
  lesson,
  version,
  step,
}: {
  lesson: Lesson;
  version: number;
  step: Step;
}) {
  const t = await translator("assign");
  const c = await translator("common");
  if (step.type === "read") {
    const passage = lesson.passages.find(({ id }) => id === step.passage);
    if (!passage) return null;
    return (
      <section className={styles.step} aria-label={t("reading.report")}>
        <h3>{t("reading.report")}</h3>
        <Report passage={passage} t={c} level={3} />
      </section>
    );
  }
  const count = step.type === "worked" ? step.examples.length : step.items.length;
  const title = t(`reading.${step.type}`, { count });
  return (
    <section className={styles.step} aria-label={title}>
      <h3>{title}</h3>
      <ol className={styles.items}>
        {step.type === "worked"
          ? step.examples.map(({ item, answer, feedback }, at) => (
              <li key={item.id}>
                <KeyedExample
                  lesson={lesson}
                  item={item}
                  answer={answer}
                  feedback={feedback}
                  at={at + 1}
                />
              </li>
            ))
          : step.items.map((item, at) => (
              <li key={item.id}>
                <KeyedItem lesson={lesson} version={version} item={item} at={at + 1} />
              </li>
            ))}
      </ol>
    </section>
  );
}
