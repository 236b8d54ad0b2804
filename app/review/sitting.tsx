import { useEffect, useRef, useState } from "react";
import { useWords } from "@/app/_components/words-provider";
import type { Taken } from "@/app/_offline/kept";
import { Exercise } from "@/app/lessons/[slug]/exercise";
import { useAnswers } from "@/app/lessons/[slug]/use-answers";
import type { Response } from "@/lib/items/index";
import type { SittingView } from "@/lib/review/reply";
import { Cards } from "./cards";
import { Ending } from "./ending";

/** A sitting as the outbox knows it: an attempt like any other. */
export const takenIn = ({ lesson: slug, version }: SittingView): Taken => ({
  slug,
  version,
  assignment: null,
});

/** The questions of a sitting, one sentence at a time. Where it goes on follows from the answers alone. */
export function Sitting({
  sitting,
  kept,
  whose,
}: {
  sitting: SittingView;
  /** What the outbox of this device keeps it under. */
  kept: string;
  whose: string | null;
}) {
  const t = useWords("review");
  const saved = useAnswers(takenIn(sitting), { parts: null, whose }, kept);
  const { items } = sitting;
  const [at, setAt] = useState(() => {
    const done = new Set(saved.answers.map(({ item }) => item));
    const open = items.findIndex(({ id }) => !done.has(id));
    return open === -1 ? items.length : open;
  });
  const [drafts, setDrafts] = useState<Record<string, Response>>({});
  const top = useRef<HTMLDivElement>(null);
  const item = items[at];
  const passage = sitting.passages.find(({ id }) => id === item?.passage);

  // Each question begins at the top, with the reader's place on its heading.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another question is shown
  useEffect(() => {
    top.current?.scrollIntoView({ block: "start" });
    top.current?.querySelector<HTMLElement>("[data-heading]")?.focus({ preventScroll: true });
  }, [at]);

  const of = items.length;
  const cards = sitting.desk.filter(({ id }) => id.startsWith(`${item?.passage}#`));
  return (
    <div ref={top}>
      {item && passage ? (
        <Exercise
          key={item.id}
          unit={{ type: "item", role: "practice", item, step: 0, at: at + 1, of }}
          passage={passage}
          isOther={false}
          desk={cards.length > 0 && <Cards cards={cards} />}
          saved={saved}
          draft={drafts[item.id]}
          onDraft={(draft) => setDrafts({ ...drafts, [item.id]: draft })}
          onNext={() => {
            saved.forget();
            setAt(at + 1);
          }}
          onBack={at > 0 ? () => setAt(at - 1) : undefined}
          isLast={at + 1 === of}
          asksCertainty
          alone={{ kicker: t("item.kicker", { at: at + 1, of }), finish: t("item.finish") }}
        />
      ) : (
        <Ending saved={saved} />
      )}
    </div>
  );
}
