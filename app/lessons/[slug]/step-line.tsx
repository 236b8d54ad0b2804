import { QuestionShape } from "@/app/_components/question-mark";
import { useLocale, useWords } from "@/app/_components/words-provider";
import { isForeign, languageName } from "@/lib/lang/foreign";
import type { PublicLesson } from "@/lib/lesson/public";
import styles from "./step-line.module.css";
import type { Unit } from "./units";

/** Where a student is: the lesson's title, its steps by name, and how far into this one. */
export function StepLine({ lesson, unit }: { lesson: PublicLesson; unit: Unit }) {
  const t = useWords("player");
  const c = useWords("common");
  const reader = useLocale();
  const steps = [...lesson.steps.map(({ type }) => type), "end" as const];
  return (
    <div className={styles.line}>
      <h1 className={styles.title}>
        <QuestionShape question={lesson.question} />{" "}
        <span lang={lesson.lang} dir="auto">
          {lesson.title}
        </span>
      </h1>
      {isForeign(lesson.lang, reader) && (
        <p className={styles.language}>
          {c("lesson.written", { language: languageName(lesson.lang, reader) })}
        </p>
      )}
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
