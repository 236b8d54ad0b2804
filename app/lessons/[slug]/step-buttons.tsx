import type { ReactNode } from "react";
import { useWords } from "@/app/_components/words-provider";
import styles from "./player.module.css";

/** Next, and a way back to look at something again. */
export function StepButtons({
  next,
  onNext,
  onBack,
  children,
}: {
  next: string;
  onNext: () => void;
  onBack: (() => void) | undefined;
  children?: ReactNode;
}) {
  const t = useWords("player");
  return (
    <div className={styles.buttons}>
      <button type="button" className="button" onClick={onNext}>
        {next}
      </button>
      {children}
      {onBack && (
        <button type="button" className="button-quiet" onClick={onBack}>
          {t("item.back")}
        </button>
      )}
    </div>
  );
}
