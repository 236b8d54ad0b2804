import { useWords } from "@/app/_components/words-provider";
import styles from "./player.module.css";
import { StepButtons } from "./step-buttons";

/** What the quiz is, before it begins: no clock, and first answers count. */
export function QuizIntro({
  of,
  held,
  onNext,
  onBack,
}: {
  of: number;
  /** Whether the reasons are kept back for now. */
  held: boolean;
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
      <p>{t(held ? "quiz.held" : "quiz.first")}</p>
      <StepButtons next={t("quiz.go")} onNext={onNext} onBack={onBack} />
    </div>
  );
}
