import { Report } from "@/app/_components/report";
import { useWords } from "@/app/_components/words-provider";
import type { Passage } from "@/lib/lesson/lesson";
import { StepButtons } from "./step-buttons";

/** A further report to read through before the next questions. */
export function Reading({
  passage,
  onNext,
  onBack,
}: {
  passage: Passage;
  onNext: () => void;
  onBack: (() => void) | undefined;
}) {
  const t = useWords("player");
  const c = useWords("common");
  const r = useWords("reading");
  return (
    <div>
      <h2 data-heading tabIndex={-1}>
        {t("read.title")}
      </h2>
      <p>{t("read.lead")}</p>
      <hr />
      <Report passage={passage} t={c} r={r} level={3} />
      <StepButtons next={t("read.next")} onNext={onNext} onBack={onBack} />
    </div>
  );
}
