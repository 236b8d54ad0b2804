import { QuestionShape } from "@/app/_components/question-mark";
import { useWords } from "@/app/_components/words-provider";
import type { PublicLesson } from "@/lib/lesson/public";
import styles from "./step-line.module.css";
import type { Unit } from "./units";

/** Where a student is: the lesson's title, its steps by name, and how far into this one. */
export function StepLine({ lesson, unit }: { lesson: PublicLesson; unit: Unit }) {
  const t = useWords("player");
  const steps = [...lesson.steps.map(({ type }) => type), "end" as const];
  return (
    <div className={styles.line}>
      <h1 className={styles.title}>
        <QuestionShape question={lesson.question} /> {lesson.title}
      </h1>
      <ol className={styles.steps} aria-label={t("step.label")}>
        {steps.map((type, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: two steps may have the same name
            key={index}
            className={index < unit.step ? styles.done : undefined}
            aria-current={index === unit.step ? "step" : undefined}
          >
            <span className={styles.name}>{t(`step.${type}`)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
