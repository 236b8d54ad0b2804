import { drawnFor } from "@/app/_components/drawn";
import { Excerpt } from "@/app/_components/excerpt";
import { FeedbackPanel } from "@/app/_components/feedback-panel";
import { useWords } from "@/app/_components/words-provider";
import type { Passage } from "@/lib/lesson/lesson";
import { Beside } from "./beside";
import { ItemHead } from "./item-head";
import { StepButtons } from "./step-buttons";
import type { Unit } from "./units";

/** A worked example, solved from the start: how the question is asked and what decides it. */
export function Example({
  unit,
  passage,
  isOther,
  onNext,
  onBack,
}: {
  unit: Extract<Unit, { type: "example" }>;
  passage: Passage;
  isOther: boolean;
  onNext: () => void;
  onBack: (() => void) | undefined;
}) {
  const t = useWords("player");
  const c = useWords("common");
  const { item, answer, feedback } = unit.example;
  const drawn = drawnFor(item, feedback);
  return (
    <Beside passage={passage} drawn={drawn}>
      <ItemHead
        item={item}
        lang={passage.lang}
        isOther={isOther}
        kicker={t("example.title", { at: unit.at, of: unit.of })}
      />
      <Excerpt passage={passage} spans={item.spans} drawn={drawn} t={c} />
      <FeedbackPanel
        item={item}
        passage={passage}
        response={answer}
        feedback={feedback}
        t={c}
        tell={false}
      />
      <StepButtons next={t("example.next")} onNext={onNext} onBack={onBack} />
    </Beside>
  );
}
