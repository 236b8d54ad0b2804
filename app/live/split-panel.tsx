import type { Words } from "@/app/_components/words";
import type { PublicItem, Response } from "@/lib/items/index";
import type { Passage } from "@/lib/lesson/lesson";
import type { Reveal } from "@/lib/live/reply";
import { Choices } from "./choices";

/** How a class answered one item, beside its answer. Says so where careful readers differ. */
export function SplitPanel({
  item,
  passage,
  reveal,
  own,
  level,
  t,
}: {
  item: PublicItem;
  passage: Passage;
  reveal: Reveal;
  own: Response | null;
  level: 2 | 3;
  t: Words<"live">;
}) {
  const Heading = level === 2 ? "h2" : "h3";
  const { strength } = reveal.feedback;
  const { answers } = reveal.split;
  return (
    <section>
      <Heading>{t("split.title")}</Heading>
      <p>
        {answers > 0 ? t("split.count", { count: answers }) : t("split.nobody")}
        {strength !== "hard" && <strong> {t(`split.${strength}`)}</strong>}
      </p>
      <Choices item={item} passage={passage} reveal={reveal} own={own} t={t} />
    </section>
  );
}
