import { useWords } from "@/app/_components/words-provider";
import styles from "./player.module.css";
import { StepButtons } from "./step-buttons";

/** What the quiz is, before it begins: no clock, and first answers count. */
export function QuizIntro({
  of,
  onNext,
  onBack,
}: {
  of: number;
  onNext: () => void;
  onBack: (() => void) | undefined;
}) {
  const t = useWords("player");
  return (
    <div className={styles.column}>
      <h2 data-heading tabIndex={-1}>
        {t("quiz.title")}
      </h2>
      <p className={styles.lead}>{t("quiz.lead", { of })}</p>
      <p>{t("quiz.first")}</p>
      <StepButtons next={t("quiz.go")} onNext={onNext} onBack={onBack} />
    </div>
  );
}
